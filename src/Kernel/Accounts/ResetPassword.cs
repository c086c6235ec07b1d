using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.AspNetCore.Identity;

namespace Chuangpu.Kernel.Accounts;

/// <summary>Gives an account a one-time password; its sessions end and the next sign-in asks for a new one.</summary>
public sealed class ResetPassword(UserManager<User> users, AdministeredAccounts accounts) : IUseCase
{
    /// <summary>Resets it.</summary>
    /// <param name="id">The account.</param>
    /// <param name="cancellation">Stops before anything is saved.</param>
    /// <returns>The one-time password, shown once and stored nowhere.</returns>
    public async Task<Result<string>> HandleAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await accounts.FindAsync(id, cancellation) is not { } user)
        {
            return Problem.NotFound("该账号");
        }

        if (user.IsDemo)
        {
            return new Problem("account.demo", "演示账号的密码显示在登录页上，不能重置。");
        }

        var password = OneTimePassword.Make();
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.MustChangePassword = true;
        user.AccessFailedCount = 0;
        user.LockoutEnd = user.IsLockedForGood() ? user.LockoutEnd : null;
        var saved = await users.UpdateSecurityStampAsync(user);
        return saved.Succeeded ? password : saved.ToProblem();
    }
}
