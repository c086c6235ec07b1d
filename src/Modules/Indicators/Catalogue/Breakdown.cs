using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Catalogue;

/// <summary>A way to split an indicator's value (分组), such as by size of enterprise.</summary>
[Unscoped("A classification is public knowledge.")]
[NotAudited("Loaded from the published classifications, never edited by users.")]
public sealed class Breakdown
{
    /// <summary>Lower-case letters, such as <c>size</c>; the key.</summary>
    public required string Code { get; init; }

    /// <summary>The Chinese name, such as 企业规模.</summary>
    public required string Name { get; set; }

    /// <summary>The standard it follows.</summary>
    public string? Source { get; set; }

    /// <summary>Its members.</summary>
    public List<BreakdownMember> Members { get; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<Breakdown>
    {
        public void Configure(EntityTypeBuilder<Breakdown> builder)
        {
            builder.ToTable("Breakdowns");
            builder.HasKey(x => x.Code);
            builder.Property(x => x.Code).HasMaxLength(20);
            builder.Property(x => x.Name).HasMaxLength(60);
            builder.Property(x => x.Source).HasMaxLength(200);
        }
    }
}
