using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.AspNetCore.Identity;

namespace Chuangpu.Kernel.Accounts;

/// <summary>Changes the password of the one who asks; all other sessions of the account end.</summary>
public sealed class ChangeOwnPassword(UserManager<User> users, CurrentActor current) : IUseCase
{
    /// <summary>The old and the new password.</summary>
    public sealed class Request
    {
        /// <summary>The password so far.</summary>
        [Display(Name = "原密码"), Required]
        public string? OldPassword { get; set; }

        /// <summary>The new one.</summary>
        [Display(Name = "新密码"), Required, StringLength(100)]
        public string? NewPassword { get; set; }

        /// <summary>The new one again.</summary>
        [Display(Name = "再次输入新密码"), Required, Compare(nameof(NewPassword), ErrorMessage = "两次输入的新密码不一致，请重新输入")]
        public string? Again { get; set; }
    }

    /// <summary>Changes it.</summary>
    public async Task<Result> HandleAsync(Request request)
    {
        if (current.Actor.UserId is not { } id || await users.FindByIdAsync(id.ToString()) is not { } user)
        {
            return Problem.NotFound("您的账号");
        }

        if (user.IsDemo)
        {
            return new Problem("account.demo", "演示账号的密码显示在登录页上，供所有人试用，不能修改。");
        }

        if (request.NewPassword == request.OldPassword)
        {
            return new Problem("account.same-password", "新密码不能与原密码相同，请换一个。", nameof(Request.NewPassword));
        }

        user.MustChangePassword = false;
        var changed = await users.ChangePasswordAsync(user, request.OldPassword!, request.NewPassword!);
        return changed.Succeeded ? Result.Done : changed.ToProblem();
    }
}
