using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Catalogue;

/// <summary>What an indicator counts and how (口径), for every period that ends on or after a date.</summary>
[Display(Name = "指标口径")]
[Unscoped("What is counted, and how, is public knowledge; the values are scoped.")]
public sealed class IndicatorDefinition : Entity
{
    /// <summary>The indicator.</summary>
    public required string IndicatorCode { get; init; }

    /// <summary>The indicator.</summary>
    public Indicator Indicator { get; init; } = null!;

    /// <summary>It holds for periods that end on or after this day.</summary>
    [Display(Name = "适用起始日")]
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The name formulas call it by; no two indicators share one.</summary>
    [Display(Name = "名称")]
    public required string Name { get; set; }

    /// <summary>The unit of its values (亿元, 家, %), or empty for a bare number.</summary>
    [Display(Name = "计量单位")]
    public required string Unit { get; set; }

    /// <summary>The part of the catalogue it stands in.</summary>
    [Display(Name = "分类")]
    public required IndicatorTheme Theme { get; set; }

    /// <summary>Which way is better.</summary>
    [Display(Name = "方向")]
    public Direction Direction { get; set; } = Direction.Up;

    /// <summary>The least value there can be, in its unit, or null.</summary>
    [Display(Name = "自然下限")]
    public decimal? LowerLimit { get; set; }

    /// <summary>The greatest value there can be (100 for a share in percent), in its unit, or null.</summary>
    [Display(Name = "自然上限")]
    public decimal? UpperLimit { get; set; }

    /// <summary>Decimals entered and shown, 0–6.</summary>
    [Display(Name = "小数位数")]
    public int Decimals { get; set; }

    /// <summary>How often it is collected.</summary>
    [Display(Name = "统计频率")]
    public Frequency Frequency { get; set; } = Frequency.Year;

    /// <summary>How lower regions make up a higher one; never <see cref="RollUp.Last"/>.</summary>
    [Display(Name = "地区汇总方式")]
    public RollUp AcrossRegions { get; set; } = RollUp.None;

    /// <summary>How months and quarters make up a longer period.</summary>
    [Display(Name = "时期汇总方式")]
    public RollUp AcrossPeriods { get; set; } = RollUp.None;

    /// <summary>The indicator that weighs the values of a weighted mean.</summary>
    [Display(Name = "权重指标")]
    public string? WeightCode { get; set; }

    /// <summary>The numerator of a ratio of sums.</summary>
    [Display(Name = "分子指标")]
    public string? NumeratorCode { get; set; }

    /// <summary>The denominator of a ratio of sums.</summary>
    [Display(Name = "分母指标")]
    public string? DenominatorCode { get; set; }

    /// <summary>What a ratio of sums is multiplied by: 100 for percent, 10,000 where 亿元 meet 万人.</summary>
    [Display(Name = "换算系数")]
    public decimal Factor { get; set; } = 1;

    /// <summary>How it is computed from other indicators, in the rule language; null for an indicator that is entered.</summary>
    [Display(Name = "计算公式")]
    public string? Formula { get; set; }

    /// <summary>What is counted and how, in our own words.</summary>
    [Display(Name = "口径")]
    public required string Statement { get; set; }

    /// <summary>The document the definition rests on.</summary>
    [Display(Name = "口径依据")]
    public string? OfficialSource { get; set; }

    /// <summary>Where the figures come from.</summary>
    [Display(Name = "数据来源")]
    public string? DataSource { get; set; }

    /// <summary>The kind of unit that answers for the figures in each region, such as 统计局.</summary>
    [Display(Name = "责任部门")]
    public string? ResponsibleUnit { get; set; }

    /// <summary>The unit of the maintaining region that answers for it, where one is named.</summary>
    [Display(Name = "责任单位")]
    public Guid? ResponsibleOrganisationId { get; set; }

    /// <summary>The breakdowns its values may be entered by (<see cref="Breakdown.Code"/>).</summary>
    [Display(Name = "分组")]
    public List<string> Breakdowns { get; set; } = [];

    /// <summary>Whether it is computed by a formula and never entered.</summary>
    public bool IsDerived => Formula is not null;

    internal sealed class Configuration : IEntityTypeConfiguration<IndicatorDefinition>
    {
        public void Configure(EntityTypeBuilder<IndicatorDefinition> builder)
        {
            builder.ToTable("IndicatorDefinitions");
            builder.Property(x => x.IndicatorCode).HasMaxLength(Indicator.CodeLength);
            builder.Property(x => x.Name).HasMaxLength(80);
            builder.Property(x => x.Unit).HasMaxLength(30);
            foreach (var code in new[] { nameof(WeightCode), nameof(NumeratorCode), nameof(DenominatorCode) })
            {
                builder.Property(code).HasMaxLength(Indicator.CodeLength);
            }

            builder.Property(x => x.Formula).HasMaxLength(1000);
            builder.Property(x => x.Statement).HasMaxLength(1000);
            builder.Property(x => x.OfficialSource).HasMaxLength(300);
            builder.Property(x => x.DataSource).HasMaxLength(200);
            builder.Property(x => x.ResponsibleUnit).HasMaxLength(100);
            builder.HasOne(x => x.Indicator).WithMany(x => x.Definitions).HasForeignKey(x => x.IndicatorCode);
            builder.HasIndex(x => new { x.IndicatorCode, x.ValidFrom }).IsUnique();
        }
    }
}
