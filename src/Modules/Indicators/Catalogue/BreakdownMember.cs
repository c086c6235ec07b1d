using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Catalogue;

/// <summary>One part of a breakdown, such as 大型企业.</summary>
[Unscoped("A classification is public knowledge.")]
[NotAudited("Loaded from the published classifications, never edited by users.")]
public sealed class BreakdownMember
{
    /// <summary>The breakdown's code, a dot and the member's, such as <c>size.large</c>; the key.</summary>
    public required string Code { get; init; }

    /// <summary>The breakdown.</summary>
    public required string BreakdownCode { get; init; }

    /// <summary>The breakdown.</summary>
    public Breakdown Breakdown { get; init; } = null!;

    /// <summary>The Chinese name.</summary>
    public required string Name { get; set; }

    /// <summary>Its place in the list, from 1.</summary>
    public required int Ordinal { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<BreakdownMember>
    {
        public void Configure(EntityTypeBuilder<BreakdownMember> builder)
        {
            builder.ToTable("BreakdownMembers");
            builder.HasKey(x => x.Code);
            builder.Property(x => x.Code).HasMaxLength(CodeLength);
            builder.Property(x => x.BreakdownCode).HasMaxLength(20);
            builder.Property(x => x.Name).HasMaxLength(60);
            builder.HasOne(x => x.Breakdown).WithMany(x => x.Members).HasForeignKey(x => x.BreakdownCode);
        }
    }

    internal const int CodeLength = 40;
}
