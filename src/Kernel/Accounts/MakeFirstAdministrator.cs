using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Accounts;

/// <summary>Makes the first administrator of a new installation, once, whoever comes first.</summary>
public sealed class MakeFirstAdministrator(ChuangpuDb db, UserManager<User> users, RegionDirectory regions) : IUseCase
{
    /// <summary>Who it is.</summary>
    public sealed class Request
    {
        /// <summary>The name to sign in with.</summary>
        [Display(Name = "用户名"), Required, StringLength(40, MinimumLength = 2)]
        [RegularExpression(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}._\-]*$", ErrorMessage = "用户名只能用汉字、字母、数字和 . _ -，并以汉字、字母或数字开头")]
        public string? UserName { get; set; }

        /// <summary>The person's name.</summary>
        [Display(Name = "姓名"), Required, StringLength(30)]
        public string? DisplayName { get; set; }

        /// <summary>The region the installation serves, by name or code.</summary>
        [Display(Name = "管理地区"), Required, StringLength(60)]
        public string? Region { get; set; }

        /// <summary>The password.</summary>
        [Display(Name = "密码"), Required, StringLength(100)]
        public string? NewPassword { get; set; }

        /// <summary>The password again.</summary>
        [Display(Name = "再次输入密码"), Required, Compare(nameof(NewPassword), ErrorMessage = "两次输入的密码不一致，请重新输入")]
        public string? Again { get; set; }
    }

    /// <summary>Whether there is no administrator yet.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancellation = default) =>
        !await db.Users.AnyAsync(u => u.Role == Role.Administrator, cancellation);

    /// <summary>Makes the account, unless somebody did in the meantime.</summary>
    public async Task<Result<User>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var region = await regions.ResolveAsync(request.Region!, cancellation);
        if (!region.Succeeded)
        {
            return region.Problem with { Field = nameof(Request.Region) };
        }

        // Two visitors at once: the second waits here and then finds the first one's account.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await AuditTrail.LockAsync(db, cancellation);
        if (!await IsNeededAsync(cancellation))
        {
            return new Problem("account.first-administrator", "系统管理员已经设立，请直接登录；需要账号请联系系统管理员。");
        }

        var user = new User
        {
            UserName = request.UserName!.Trim(),
            DisplayName = request.DisplayName!.Trim(),
            Role = Role.Administrator,
            RegionCode = region.Value.Code,
            LockoutEnabled = true,
        };
        var made = await users.CreateAsync(user, request.NewPassword!);
        if (!made.Succeeded)
        {
            return made.ToProblem();
        }

        await transaction.CommitAsync(cancellation);
        return user;
    }
}
