using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>A goal's target for a year split among lower regions or units (目标分解), in one version. What is published never changes; a change is a new version.</summary>
[Display(Name = "目标分解")]
public sealed class TargetSplit : Entity, IScoped<TargetSplit>, IVersioned
{
    /// <summary>The goal, of the Plans module.</summary>
    public required Guid GoalId { get; init; }

    /// <summary>What the goal was called when it was split; it stays readable when the plan has ended.</summary>
    public required string GoalName { get; init; }

    /// <summary>The region of the goal's plan (six digits), whose bureau splits it.</summary>
    public required string RegionCode { get; init; }

    /// <summary>The year.</summary>
    [Display(Name = "年份")]
    public required int Year { get; init; }

    /// <summary>Among whom.</summary>
    [Display(Name = "分解对象")]
    public required SplitKind Kind { get; init; }

    /// <summary>Which version, from 1, of the same goal, year and kind.</summary>
    public required int Number { get; init; }

    /// <summary>Where it stands.</summary>
    public SplitStatus Status { get; set; }

    /// <summary>How the shares came about.</summary>
    [Display(Name = "分解方法")]
    public required SplitMethod Method { get; set; }

    /// <summary>The indicator whose figures the shares are proportional to, or null.</summary>
    [Display(Name = "比例依据指标")]
    public string? BasisCode { get; set; }

    /// <summary>The year of those figures.</summary>
    [Display(Name = "比例依据年份")]
    public int? BasisYear { get; set; }

    /// <summary>What was split, in <see cref="Unit"/>, rounded to <see cref="Decimals"/>.</summary>
    [Display(Name = "目标值")]
    public required decimal Target { get; init; }

    /// <summary>The unit of target and shares, or empty.</summary>
    [Display(Name = "计量单位")]
    public required string Unit { get; init; }

    /// <summary>Decimals of the shares.</summary>
    [Display(Name = "小数位数")]
    public required int Decimals { get; init; }

    /// <summary>Why the shares on purpose do not make the target, or null.</summary>
    [Display(Name = "差额说明")]
    public string? Reason { get; set; }

    /// <summary>Who last changed the draft.</summary>
    [Display(Name = "拟定人")]
    public Guid? PreparedBy { get; set; }

    /// <summary>Who published it.</summary>
    [Display(Name = "下达人")]
    public Guid? PublishedBy { get; set; }

    /// <summary>When (UTC).</summary>
    [Display(Name = "下达时间")]
    public DateTime? PublishedAt { get; set; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>The parts.</summary>
    public List<TargetShare> Shares { get; } = [];

    /// <summary>Drafts: the bureaus of the region and of those above it. Once published, everybody who works somewhere: the goal is public anyway, and who got what stands in the shares.</summary>
    public static Expression<Func<TargetSplit, Scope, bool>> VisibleTo => (split, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && split.RegionCode.StartsWith(scope.RegionPrefix))
        || (split.Status != SplitStatus.Draft && (scope.RegionPrefix != null || scope.OrganisationId != null));

    internal sealed class Configuration : IEntityTypeConfiguration<TargetSplit>
    {
        public void Configure(EntityTypeBuilder<TargetSplit> builder)
        {
            builder.ToTable("TargetSplits");
            builder.Property(x => x.GoalName).HasMaxLength(200);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.BasisCode).HasMaxLength(Indicator.CodeLength);
            builder.Property(x => x.Unit).HasMaxLength(30);
            builder.Property(x => x.Reason).HasMaxLength(500);
            builder.Property(x => x.Version).IsConcurrencyToken();
            // Two who begin the next version at once: the second is refused.
            builder.HasIndex(x => new { x.GoalId, x.Year, x.Kind, x.Number }).IsUnique();
            builder.HasIndex(x => x.RegionCode);
        }
    }
}
