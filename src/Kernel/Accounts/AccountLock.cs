using Chuangpu.Kernel.Access;

namespace Chuangpu.Kernel.Accounts;

/// <summary>Whether and why an account can't sign in.</summary>
public static class AccountLock
{
    /// <summary>The end of a lock an administrator set, as opposed to the fifteen minutes after too many wrong passwords.</summary>
    public static DateTimeOffset ForGood { get; } = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whether an administrator locked it.</summary>
    public static bool IsLockedForGood(this User user) => user.LockoutEnd == ForGood;

    /// <summary>Whether it is locked for a while after wrong passwords.</summary>
    /// <param name="user">The account.</param>
    /// <param name="clock">The time.</param>
    public static bool IsLockedForNow(this User user, TimeProvider clock) => !user.IsLockedForGood() && user.LockoutEnd > clock.GetUtcNow();
}
