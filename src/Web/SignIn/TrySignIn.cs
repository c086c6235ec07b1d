using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Accounts;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Results;
using Microsoft.AspNetCore.Identity;

namespace Chuangpu.Web.SignIn;

/// <summary>Opens a session, or says why not; both are audited. An unknown name is answered like a wrong password, as slowly, and not recorded: it may be a password typed into the wrong box.</summary>
internal sealed class TrySignIn(SignInManager<User> signIn, UserManager<User> users, ChuangpuDb db, CurrentActor current, TimeProvider clock)
{
    private static readonly Problem Wrong = new("sign-in.wrong", "用户名或密码不正确，请检查后重新输入。");

    /// <returns>The address the person starts from.</returns>
    public async Task<Result<string>> HandleAsync(string? name, string? password)
    {
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrEmpty(password))
        {
            return new Problem("sign-in.empty", "请填写用户名和密码。");
        }

        var user = name.Length <= 256 && password.Length <= 256 ? await users.FindByNameAsync(name.Trim()) : null;
        if (user is null)
        {
            users.PasswordHasher.HashPassword(new User { DisplayName = "", Role = Role.Public }, password[..Math.Min(password.Length, 256)]);
            return Wrong;
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        var actor = new Actor(user.Id, user.DisplayName, user.Role, user.RegionCode, user.OrganisationId, current.Actor.Address);
        var action = result.Succeeded ? "SignedIn" : result.IsLockedOut ? "LockedOut" : "SignInRefused";
        await AuditTrail.RecordAsync(db, result.Succeeded ? actor : actor with { UserId = null }, clock, action, nameof(User), user.Id.ToString(), $"用户名 {user.UserName}");
        return result switch
        {
            { Succeeded: true } => actor.Can(Capability.UseWorkspace) ? "/" : "/open",
            { IsLockedOut: true } when user.IsLockedForGood() => new Problem("sign-in.closed", "该账号已停用。如需使用，请联系系统管理员。"),
            { IsLockedOut: true } => new Problem("sign-in.locked", "连续多次输错密码，账号已锁定 15 分钟。请稍后再试，或联系系统管理员解锁。"),
            _ => Wrong,
        };
    }
}
