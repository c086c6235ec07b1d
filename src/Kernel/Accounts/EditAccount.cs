using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Accounts;

/// <summary>Changes a person's name, role, region or organisation. A change of rights ends the account's sessions.</summary>
public sealed class EditAccount(ChuangpuDb db, UserManager<User> users, AdministeredAccounts accounts) : IUseCase
{
    /// <summary>The account as it shall be.</summary>
    public class Request : AccountDetails
    {
        /// <summary>The account.</summary>
        public Guid Id { get; init; }

        /// <summary>The version the form was filled from.</summary>
        public string? Version { get; set; }
    }

    /// <summary>Changes it.</summary>
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await AuditTrail.LockAsync(db, cancellation);
        if (await accounts.FindAsync(request.Id, cancellation) is not { } user)
        {
            return Problem.NotFound("该账号");
        }

        // Nobody else can save between this look and the commit.
        if (user.ConcurrencyStamp != request.Version)
        {
            return Problem.Conflict("该账号");
        }

        if (request.RegionCode != user.RegionCode && !accounts.Covers(request.RegionCode!))
        {
            return new Problem("account.region", "所选地区不在您的管理范围内，请重新选择。", nameof(Request.RegionCode));
        }

        if (request.OrganisationId is { } organisation && !await db.Set<Organisation>().AnyAsync(o => o.Id == organisation, cancellation))
        {
            return new Problem("account.organisation", "所选单位已不存在，请重新选择。", nameof(Request.OrganisationId));
        }

        if (user.Role == Role.Administrator && request.Role != Role.Administrator && !await accounts.AnotherAdministratorAsync(user.Id, cancellation))
        {
            return new Problem("account.last-administrator", "这是最后一个系统管理员账号，不能改为其他角色。请先设立另一位系统管理员。", nameof(Request.Role));
        }

        var rights = (user.Role, user.RegionCode, user.OrganisationId);
        (user.DisplayName, user.Role, user.RegionCode, user.OrganisationId) = (request.DisplayName!.Trim(), request.Role!.Value, request.RegionCode, request.OrganisationId);
        var saved = rights == (user.Role, user.RegionCode, user.OrganisationId) ? await users.UpdateAsync(user) : await users.UpdateSecurityStampAsync(user);
        if (!saved.Succeeded)
        {
            return saved.ToProblem();
        }

        await transaction.CommitAsync(cancellation);
        return Result.Done;
    }
}
