using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Kernel.Audit;

/// <summary>The end of the chain: one row, locked by each writer in turn so that the chain never forks.</summary>
[Unscoped("One row of bookkeeping.")]
[NotAudited("Is the audit trail.")]
public sealed class AuditHead
{
    /// <summary>What the first entry chains to.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>Always 1.</summary>
    public int Id { get; init; } = 1;

    /// <summary>The last entry's number, 0 while there is none.</summary>
    public long Sequence { get; set; }

    /// <summary>The last entry's hash.</summary>
    public string Hash { get; set; } = Genesis;

    internal sealed class Configuration : IEntityTypeConfiguration<AuditHead>
    {
        public void Configure(EntityTypeBuilder<AuditHead> builder)
        {
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.Property(x => x.Hash).HasMaxLength(64);
            builder.HasData(new AuditHead());
        }
    }
}
