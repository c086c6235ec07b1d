using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Kernel.Audit;

/// <summary>One change, never altered afterwards: who, when, from where, before and after, chained to the entry before it.</summary>
[Unscoped("Read only by administrators, on the audit page and by the verifying command.")]
[NotAudited("Is the audit trail.")]
public sealed class AuditEntry
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public required long Sequence { get; init; }

    /// <summary>When (UTC, whole microseconds, so that both databases give back the hashed value).</summary>
    public required DateTime At { get; init; }

    /// <summary>The account, or null for the public and the program.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The name as it was then.</summary>
    public required string ActorName { get; init; }

    /// <summary>The actor's region of office as it was then (six digits): says which administrators may read the entry.</summary>
    public string? ActorRegion { get; init; }

    /// <summary>The address the request came from.</summary>
    public string? Address { get; init; }

    /// <summary>Added, Modified, Deleted, or a word for an event that changes no row (SignedIn …).</summary>
    public required string Action { get; init; }

    /// <summary>The kind of item, such as <c>Goal</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The item's key.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The values before, as JSON of the changed properties; null for an added item.</summary>
    public string? Before { get; init; }

    /// <summary>The values after, as JSON of the changed properties; null for a deleted item.</summary>
    public string? After { get; init; }

    /// <summary>The hash of the entry before (64 hex digits; zeros for the first).</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over all of the above (64 hex digits).</summary>
    public required string Hash { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> builder)
        {
            builder.HasKey(x => x.Sequence);
            builder.Property(x => x.Sequence).ValueGeneratedNever();
            builder.Property(x => x.ActorName).HasMaxLength(60);
            builder.Property(x => x.ActorRegion).HasMaxLength(6);
            builder.Property(x => x.Address).HasMaxLength(64);
            builder.Property(x => x.Action).HasMaxLength(20);
            builder.Property(x => x.Subject).HasMaxLength(60);
            builder.Property(x => x.SubjectId).HasMaxLength(80);
            builder.Property(x => x.PreviousHash).HasMaxLength(64);
            builder.Property(x => x.Hash).HasMaxLength(64);
            builder.HasIndex(x => new { x.Subject, x.SubjectId });
        }
    }
}
