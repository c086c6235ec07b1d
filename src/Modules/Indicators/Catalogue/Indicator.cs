using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Catalogue;

/// <summary>
/// Something that is measured (统计指标), under a code that never changes. What is counted and how stands in its
/// <see cref="Definitions"/>, which hold from a date on, so that a figure of the past keeps the definition it was made by.
/// </summary>
[Display(Name = "指标")]
[Unscoped("What is counted, and how, is public knowledge; the values are scoped.")]
public sealed class Indicator : IVersioned
{
    /// <summary>Capital letters, digits and hyphens, such as <c>RD-EXP</c>; the key.</summary>
    public required string Code { get; init; }

    /// <summary>The region whose bureau maintains it; <see cref="Kernel.Regions.RegionCode.Nation"/> for the list that comes with the program.</summary>
    public required string RegionCode { get; init; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Its definitions, each from a date on; at least one.</summary>
    public List<IndicatorDefinition> Definitions { get; } = [];

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>Whether it comes with the program and is kept by it.</summary>
    public bool IsStandard => RegionCode == Kernel.Regions.RegionCode.Nation;

    /// <summary>The definition that holds on a day; before the first one, the first. Its definitions must be loaded.</summary>
    public IndicatorDefinition On(DateOnly day) =>
        Definitions.Where(d => d.ValidFrom <= day).MaxBy(d => d.ValidFrom) ?? Definitions.MinBy(d => d.ValidFrom)
        ?? throw new InvalidOperationException($"Indicator {Code} was read without its definitions.");

    internal sealed class Configuration : IEntityTypeConfiguration<Indicator>
    {
        public void Configure(EntityTypeBuilder<Indicator> builder)
        {
            builder.ToTable("Indicators");
            builder.HasKey(x => x.Code);
            builder.Property(x => x.Code).HasMaxLength(CodeLength);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Version).IsConcurrencyToken();
        }
    }

    internal const int CodeLength = 30;
}
