using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Accounts;

/// <summary>Makes an account with a one-time password, or with one chosen on the command line.</summary>
public sealed class AddAccount(ChuangpuDb db, UserManager<User> users, AdministeredAccounts accounts, CurrentActor current) : IUseCase
{
    /// <summary>A new account.</summary>
    public sealed class Request : AccountDetails
    {
        /// <summary>The name to sign in with.</summary>
        [Display(Name = "用户名"), Required(ErrorMessage = "请填写用户名"), StringLength(40, MinimumLength = 2, ErrorMessage = "用户名应为 2 至 40 个字符")]
        [RegularExpression(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}._\-]*$", ErrorMessage = "用户名只能用汉字、字母、数字和 . _ -，并以汉字、字母或数字开头")]
        public string? UserName { get; set; }

        /// <summary>A password to keep, or null for a one-time one.</summary>
        public string? Password { get; init; }
    }

    /// <summary>The account as made.</summary>
    /// <param name="Id">The account.</param>
    /// <param name="Password">The one-time password, shown once and stored nowhere; or null when one was given.</param>
    public sealed record Added(Guid Id, string? Password);

    /// <summary>Makes it.</summary>
    public async Task<Result<Added>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (!current.Actor.Can(Capability.ManageAccounts))
        {
            return Problem.NotAllowed("新增账号");
        }

        if (!accounts.Covers(request.RegionCode!))
        {
            return new Problem("account.region", "所选地区不在您的管理范围内，请重新选择。", nameof(Request.RegionCode));
        }

        if (request.OrganisationId is { } organisation && !await db.Set<Organisation>().AnyAsync(o => o.Id == organisation, cancellation))
        {
            return new Problem("account.organisation", "所选单位已不存在，请重新选择。", nameof(Request.OrganisationId));
        }

        var oneTime = request.Password is null ? OneTimePassword.Make() : null;
        var user = new User
        {
            UserName = request.UserName!.Trim(),
            DisplayName = request.DisplayName!.Trim(),
            Role = request.Role!.Value,
            RegionCode = request.RegionCode,
            OrganisationId = request.OrganisationId,
            MustChangePassword = oneTime is not null,
            LockoutEnabled = true,
        };
        var made = await users.CreateAsync(user, request.Password ?? oneTime!);
        return made.Succeeded ? new Added(user.Id, oneTime) : made.ToProblem();
    }
}
