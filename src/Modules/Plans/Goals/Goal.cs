using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Goals;

/// <summary>A goal of a plan: from a baseline to a target, with the meaning the sentence gives it.</summary>
public sealed class Goal : PlanItem, IScoped<Goal>
{
    /// <summary>What is measured.</summary>
    public required string Name { get; set; }

    /// <summary>The unit as written (万件, 亿元, %), or empty.</summary>
    public required string Unit { get; set; }

    /// <summary>Binding or expected.</summary>
    public GoalKind Kind { get; set; } = GoalKind.Expected;

    /// <summary>The baseline in <see cref="Unit"/>, or null.</summary>
    public decimal? BaselineValue { get; set; }

    /// <summary>The baseline's year.</summary>
    public int? BaselineYear { get; set; }

    /// <summary>How the target is meant.</summary>
    public TargetOperator Operator { get; set; } = TargetOperator.Equal;

    /// <summary>The target in <see cref="Unit"/> (percent for growth), or null where only words are given.</summary>
    public decimal? TargetValue { get; set; }

    /// <summary>The upper end of a range.</summary>
    public decimal? TargetMax { get; set; }

    /// <summary>The year the target is due.</summary>
    public int? TargetYear { get; set; }

    /// <summary>year for a yearly flow, another word where the plan counts per something else, or null.</summary>
    public string? Per { get; set; }

    /// <summary>The words of a relative target.</summary>
    public string? TargetText { get; set; }

    /// <summary>How the years between baseline and target are filled.</summary>
    public PathMethod PathMethod { get; set; } = PathMethod.Linear;

    /// <summary>The unit that answers for it, or null.</summary>
    public Guid? ResponsibleOrganisationId { get; set; }

    /// <summary>The indicator that measures it, or null where its values are entered by hand.</summary>
    public string? IndicatorCode { get; set; }

    /// <summary>The first mention of the same goal, where the plan names it again; values are kept there. Null for the first mention.</summary>
    public Guid? SameAsId { get; set; }

    /// <summary>A remark for the reader, such as where the baseline stands, or null.</summary>
    public string? Note { get; set; }

    /// <summary>Years whose planned value was set by hand.</summary>
    public List<PathPoint> PathPoints { get; } = [];

    /// <summary>What was reached, by year; the latest entry of a year counts.</summary>
    public List<GoalValue> Values { get; } = [];

    /// <summary>What people said of its state.</summary>
    public List<GoalJudgement> Judgements { get; } = [];

    /// <summary>As its plan.</summary>
    public static Expression<Func<Goal, Scope, bool>> VisibleTo => (item, scope) =>
        item.Plan.PublishedAt != null || (scope.RegionPrefix != null && item.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<Goal>
    {
        public void Configure(EntityTypeBuilder<Goal> builder)
        {
            builder.ToTable("Goals");
            ConfigureItem(builder);
            builder.Property(x => x.Name).HasMaxLength(200);
            builder.Property(x => x.Unit).HasMaxLength(30);
            builder.Property(x => x.Per).HasMaxLength(30);
            builder.Property(x => x.TargetText).HasMaxLength(300);
            builder.Property(x => x.IndicatorCode).HasMaxLength(30);
            builder.Property(x => x.Note).HasMaxLength(500);
            builder.HasIndex(x => x.IndicatorCode);
        }
    }
}
