using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Accounts;

/// <summary>The accounts an administrator looks after: those of the own region and everything below it.</summary>
public sealed class AdministeredAccounts(ChuangpuDb db, CurrentActor current) : IUseCase
{
    /// <summary>Nobody's accounts for an actor who administers none. An account without a region belongs to whoever administers the nation.</summary>
    public IQueryable<User> Query => !current.Actor.Can(Capability.ManageAccounts) || current.Actor.Scope.RegionPrefix is not { } prefix
        ? db.Users.Where(_ => false)
        : prefix == "" ? db.Users : db.Users.Where(u => u.RegionCode != null && u.RegionCode.StartsWith(prefix));

    /// <summary>One account, or null when it does not exist or somebody else looks after it.</summary>
    /// <param name="id">The account.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public Task<User?> FindAsync(Guid id, CancellationToken cancellation = default) => Query.SingleOrDefaultAsync(u => u.Id == id, cancellation);

    /// <summary>Whether another administrator who is not locked out for good would remain without this one.</summary>
    /// <param name="id">The account about to lose the role or its access.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    internal Task<bool> AnotherAdministratorAsync(Guid id, CancellationToken cancellation) => db.Users.AnyAsync(
        u => u.Role == Role.Administrator && u.Id != id && (u.LockoutEnd == null || u.LockoutEnd != AccountLock.ForGood), cancellation);

    /// <summary>The regions accounts may be given, the administrator's own first.</summary>
    internal bool Covers(string regionCode) => current.Actor.Scope.Covers(regionCode) && regionCode.Length == RegionCode.Nation.Length;
}
