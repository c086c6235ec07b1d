using Chuangpu.Kernel.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Kernel.Access;

/// <summary>An account. Identity keeps the password, the lockout and the stamp that ends all sessions at once.</summary>
[Unscoped("Sign-in must find an account before anybody is signed in; the account pages limit themselves to the administrator's region.")]
public sealed class User : IdentityUser<Guid>
{
    /// <summary>The name shown on pages and in the audit.</summary>
    public required string DisplayName { get; set; }

    /// <summary>What the user may do.</summary>
    public required Role Role { get; set; }

    /// <summary>The region of office (six digits), for staff and leaders.</summary>
    public string? RegionCode { get; set; }

    /// <summary>The organisation the user works for.</summary>
    public Guid? OrganisationId { get; set; }

    /// <summary>Whether the password was set by somebody else, so that the user must choose a new one before anything else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Whether this is a demo account, listed on the sign-in page while the demo region is loaded.</summary>
    public bool IsDemo { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<User>
    {
        public void Configure(EntityTypeBuilder<User> builder)
        {
            builder.Property(x => x.DisplayName).HasMaxLength(60);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
        }
    }
}
