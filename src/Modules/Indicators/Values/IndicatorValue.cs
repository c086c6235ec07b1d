using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Exchange.Imports;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Values;

/// <summary>
/// An entry: what somebody said, at a moment, an indicator was for a region and a period. Entries are only added. The latest
/// of the same indicator, region, period and member counts; what counted on a past day is the latest entered by then.
/// </summary>
[Display(Name = "指标数值")]
public sealed class IndicatorValue : Entity, IScoped<IndicatorValue>
{
    /// <summary>The indicator.</summary>
    [Display(Name = "指标")]
    public required string IndicatorCode { get; init; }

    /// <summary>The indicator.</summary>
    public Indicator Indicator { get; init; } = null!;

    /// <summary>The region or development zone (six digits), as it was called in the period.</summary>
    public required string RegionCode { get; init; }

    /// <summary>How long the period is.</summary>
    [Display(Name = "时期")]
    public required Frequency Frequency { get; init; }

    /// <summary>The first day of the period.</summary>
    [Display(Name = "时期首日")]
    public required DateOnly StartsOn { get; init; }

    /// <summary>The part of a breakdown it is about, or null for the total.</summary>
    [Display(Name = "分组")]
    public string? MemberCode { get; init; }

    /// <summary>The value in the unit of the definition that holds for the period; null withdraws the entry before it.</summary>
    public required decimal? Value { get; init; }

    /// <summary>How firm it is.</summary>
    public required ValueStatus Status { get; init; }

    /// <summary>Where it comes from or why it changed, in words.</summary>
    public string? Note { get; init; }

    /// <summary>The file that proves it, or null.</summary>
    [Display(Name = "佐证材料")]
    public Guid? EvidenceId { get; init; }

    /// <summary>The file that proves it, or null.</summary>
    public Attachment? Evidence { get; init; }

    /// <summary>The import it came with, which keeps the file; or null.</summary>
    [Display(Name = "导入批次")]
    public Guid? ImportId { get; init; }

    /// <summary>The report it came with when that was approved for good, or null where it was entered without one.</summary>
    [Display(Name = "报送件")]
    public Guid? ReportId { get; init; }

    /// <summary>The unit that reported it, which sees it as well; null when the region's bureau entered it.</summary>
    [Display(Name = "填报单位")]
    public Guid? OrganisationId { get; init; }

    /// <summary>Who entered it, or null for the program.</summary>
    [Display(Name = "录入人")]
    public Guid? EnteredBy { get; init; }

    /// <summary>When (UTC).</summary>
    [Display(Name = "录入时间")]
    public required DateTime EnteredAt { get; init; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <summary>The period.</summary>
    public StatPeriod Period => new(Frequency, StartsOn);

    /// <summary>The bureaus of the region and of those above it, and the unit that reported it.</summary>
    public static Expression<Func<IndicatorValue, Scope, bool>> VisibleTo => (value, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && value.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.OrganisationId != null && value.OrganisationId == scope.OrganisationId);

    internal sealed class Configuration : IEntityTypeConfiguration<IndicatorValue>
    {
        public void Configure(EntityTypeBuilder<IndicatorValue> builder)
        {
            builder.ToTable("IndicatorValues");
            builder.Property(x => x.IndicatorCode).HasMaxLength(Indicator.CodeLength);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.MemberCode).HasMaxLength(BreakdownMember.CodeLength);
            builder.Property(x => x.Note).HasMaxLength(500);
            builder.Ignore(x => x.Period);
            builder.HasOne(x => x.Indicator).WithMany().HasForeignKey(x => x.IndicatorCode).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<BreakdownMember>().WithMany().HasForeignKey(x => x.MemberCode).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(x => x.Evidence).WithMany().HasForeignKey(x => x.EvidenceId).OnDelete(DeleteBehavior.Restrict);
            // Not a key the database checks: SQLite adds one to a table that stands only by writing it anew, outside of any transaction.
            builder.HasIndex(x => x.ReportId);
            builder.HasOne<ValueImport>().WithMany().HasForeignKey(x => x.ImportId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => new { x.IndicatorCode, x.RegionCode, x.StartsOn });
            builder.HasIndex(x => new { x.RegionCode, x.StartsOn });
        }
    }
}
