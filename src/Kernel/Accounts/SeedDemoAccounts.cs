using System.Text.Json;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Accounts;

/// <summary>The accounts of the demo region (data/demo/users.json), all with the password the sign-in page shows.</summary>
public sealed class SeedDemoAccounts(ChuangpuDb db, UserManager<User> users) : ISeed
{
    /// <inheritdoc />
    public int Order => 20;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Users.AnyAsync(u => u.IsDemo, cancellation))
        {
            return;
        }

        var organisations = await db.Set<Organisation>().Where(o => o.ShortName != null).ToDictionaryAsync(o => o.ShortName!, o => o.Id, cancellation);
        // Hashing is slow on purpose, and this password is public: one hash serves all.
        string? hash = null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var row in DemoFile.Read("users"))
        {
            var user = new User
            {
                UserName = row.GetProperty("userName").GetString(),
                DisplayName = row.GetProperty("displayName").GetString()!,
                Role = Enum.Parse<Role>(row.GetProperty("role").GetString()!),
                RegionCode = row.GetProperty("regionCode").GetString(),
                OrganisationId = row.GetProperty("organisation") is { ValueKind: JsonValueKind.String } name ? organisations[name.GetString()!] : null,
                LockoutEnabled = true,
                IsDemo = true,
            };
            user.PasswordHash = hash ??= users.PasswordHasher.HashPassword(user, DemoAccounts.Password);
            var made = await users.CreateAsync(user);
            if (!made.Succeeded)
            {
                throw new InvalidOperationException($"{user.UserName}: {string.Concat(made.Errors.Select(e => e.Description))}");
            }
        }

        await transaction.CommitAsync(cancellation);
    }
}
