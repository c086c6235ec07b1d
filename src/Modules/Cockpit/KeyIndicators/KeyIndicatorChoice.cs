using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Cockpit.KeyIndicators;

/// <summary>The indicators a region's cockpit shows first, in their order, as its bureau chose them; the regions below inherit them until they choose their own.</summary>
[Display(Name = "驾驶舱主要指标")]
[Unscoped("Names indicators of the catalogue and holds no figure; the regions below inherit it.")]
public sealed class KeyIndicatorChoice : Entity, IVersioned
{
    /// <summary>How many a cockpit shows at most: one row of the wall.</summary>
    public const int Most = 8;

    /// <summary>The region (six digits), one choice each.</summary>
    public required string RegionCode { get; init; }

    /// <summary>The codes of the indicators in their order, joined by 、.</summary>
    [Display(Name = "主要指标")]
    public required string Codes { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>A list as kept or as in an address, taken apart; each code once.</summary>
    public static IReadOnlyList<string> Parts(string? list) =>
        [.. (list ?? "").Split(['、', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    internal sealed class Configuration : IEntityTypeConfiguration<KeyIndicatorChoice>
    {
        public void Configure(EntityTypeBuilder<KeyIndicatorChoice> builder)
        {
            builder.ToTable("KeyIndicatorChoices");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            // Eight codes of at most thirty characters, and what joins them.
            builder.Property(x => x.Codes).HasMaxLength(260);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasIndex(x => x.RegionCode).IsUnique();
        }
    }
}
