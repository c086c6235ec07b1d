using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.AspNetCore.Identity;

namespace Chuangpu.Kernel.Accounts;

/// <summary>Changes the name shown for the one who asks. What the audit recorded keeps the name of its time.</summary>
public sealed class RenameSelf(UserManager<User> users, CurrentActor current) : IUseCase
{
    /// <summary>The new name.</summary>
    public sealed class Request
    {
        /// <summary>The name to show.</summary>
        [Display(Name = "姓名"), Required, StringLength(30)]
        public string? DisplayName { get; set; }
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
            return new Problem("account.demo", "演示账号供所有人试用，不能改名。");
        }

        user.DisplayName = request.DisplayName!.Trim();
        var saved = await users.UpdateAsync(user);
        return saved.Succeeded ? Result.Done : saved.ToProblem();
    }
}
