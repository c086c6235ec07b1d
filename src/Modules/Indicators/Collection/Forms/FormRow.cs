using System.ComponentModel.DataAnnotations;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Collection.Forms;

/// <summary>A row of a form: an indicator that is entered, or one member of its breakdown.</summary>
[Display(Name = "报表行")]
[Unscoped("A part of its form.")]
public sealed class FormRow : Entity
{
    /// <summary>The form.</summary>
    public required Guid FormId { get; init; }

    /// <summary>The form.</summary>
    public ReportForm Form { get; init; } = null!;

    /// <summary>Its place, from 1.</summary>
    [Display(Name = "序号")]
    public required int Ordinal { get; set; }

    /// <summary>The indicator.</summary>
    [Display(Name = "指标")]
    public required string IndicatorCode { get; init; }

    /// <summary>The indicator.</summary>
    public Indicator Indicator { get; init; } = null!;

    /// <summary>The member of a breakdown, or null for the total.</summary>
    [Display(Name = "分组")]
    public string? MemberCode { get; init; }

    /// <summary>The member of a breakdown, or null for the total.</summary>
    public BreakdownMember? Member { get; init; }

    /// <summary>Whether a report without it is refused.</summary>
    [Display(Name = "必填")]
    public bool Required { get; set; } = true;

    /// <summary>Whether it is compared with the unit's own earlier values.</summary>
    [Display(Name = "异常值检查")]
    public OutlierTest Outliers { get; set; }

    /// <summary>How to fill it in, or null.</summary>
    [Display(Name = "填报提示")]
    public string? Hint { get; set; }

    /// <summary>What the row says in a period: R&amp;D经费, or R&amp;D经费（企业）. Indicator and member must be loaded.</summary>
    public string Title(StatPeriod period) => Named(Indicator.On(period.EndsOn).Name, Member);

    /// <summary>The unit of measure in a period.</summary>
    public string Unit(StatPeriod period) => Indicator.On(period.EndsOn).Unit;

    /// <summary>The name of an indicator, with the member of a breakdown in brackets.</summary>
    public static string Named(string indicator, BreakdownMember? member) => member is null ? indicator : $"{indicator}（{member.Name}）";

    internal sealed class Configuration : IEntityTypeConfiguration<FormRow>
    {
        public void Configure(EntityTypeBuilder<FormRow> builder)
        {
            builder.ToTable("ReportFormRows");
            builder.Property(x => x.IndicatorCode).HasMaxLength(Indicator.CodeLength);
            builder.Property(x => x.MemberCode).HasMaxLength(BreakdownMember.CodeLength);
            builder.Property(x => x.Hint).HasMaxLength(300);
            builder.HasOne(x => x.Form).WithMany(x => x.Rows).HasForeignKey(x => x.FormId);
            builder.HasOne(x => x.Indicator).WithMany().HasForeignKey(x => x.IndicatorCode).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(x => x.Member).WithMany().HasForeignKey(x => x.MemberCode).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
