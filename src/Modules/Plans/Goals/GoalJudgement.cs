using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Statistics.Progress;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Goals;

/// <summary>A person's word on how a goal stands, in place of the computed state. The latest counts; earlier ones are kept.</summary>
[Display(Name = "人工判断")]
public sealed class GoalJudgement : Entity, IScoped<GoalJudgement>
{
    /// <summary>The goal.</summary>
    public required Guid GoalId { get; init; }

    /// <summary>The goal.</summary>
    public Goal Goal { get; init; } = null!;

    /// <summary>The state given, or null where the computed one was restored.</summary>
    [Display(Name = "状态")]
    public required ProgressState? State { get; init; }

    /// <summary>Why.</summary>
    [Display(Name = "理由")]
    public required string Reason { get; init; }

    /// <summary>Who, by the name of that day; null for the program.</summary>
    [Display(Name = "判断人")]
    public string? ByName { get; init; }

    /// <summary>When (UTC).</summary>
    [Display(Name = "判断时间")]
    public required DateTime At { get; init; }

    /// <summary>As its plan.</summary>
    public static Expression<Func<GoalJudgement, Scope, bool>> VisibleTo => (judgement, scope) =>
        judgement.Goal.Plan.PublishedAt != null || (scope.RegionPrefix != null && judgement.Goal.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<GoalJudgement>
    {
        public void Configure(EntityTypeBuilder<GoalJudgement> builder)
        {
            builder.ToTable("GoalJudgements");
            builder.Property(x => x.Reason).HasMaxLength(JudgeGoal.LongestReason);
            builder.Property(x => x.ByName).HasMaxLength(100);
            builder.HasOne(x => x.Goal).WithMany(x => x.Judgements).HasForeignKey(x => x.GoalId);
        }
    }
}
