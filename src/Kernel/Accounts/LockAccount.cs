using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.AspNetCore.Identity;

namespace Chuangpu.Kernel.Accounts;

/// <summary>Locks an account until an administrator opens it again, or opens one that is locked for whatever reason.</summary>
public sealed class LockAccount(ChuangpuDb db, UserManager<User> users, AdministeredAccounts accounts, CurrentActor current) : IUseCase
{
    /// <summary>Locks or unlocks.</summary>
    /// <param name="id">The account.</param>
    /// <param name="locked">Whether it shall be locked; its sessions end then.</param>
    /// <param name="cancellation">Stops before anything is saved.</param>
    public async Task<Result> HandleAsync(Guid id, bool locked, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await AuditTrail.LockAsync(db, cancellation);
        if (await accounts.FindAsync(id, cancellation) is not { } user)
        {
            return Problem.NotFound("该账号");
        }

        if (locked && user.Id == current.Actor.UserId)
        {
            return new Problem("account.self", "不能停用自己的账号，请由另一位系统管理员操作。");
        }

        if (locked && user.Role == Role.Administrator && !await accounts.AnotherAdministratorAsync(user.Id, cancellation))
        {
            return new Problem("account.last-administrator", "这是最后一个可用的系统管理员账号，不能停用。请先设立另一位系统管理员。");
        }

        (user.LockoutEnabled, user.LockoutEnd, user.AccessFailedCount) = (true, locked ? AccountLock.ForGood : null, 0);
        var saved = locked ? await users.UpdateSecurityStampAsync(user) : await users.UpdateAsync(user);
        if (!saved.Succeeded)
        {
            return saved.ToProblem();
        }

        await transaction.CommitAsync(cancellation);
        return Result.Done;
    }
}
