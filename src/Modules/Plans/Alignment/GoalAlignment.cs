using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Plans.Goals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Alignment;

/// <summary>A lower plan's goal serves an upper plan's goal (规划衔接).</summary>
public sealed class GoalAlignment : Entity, IScoped<GoalAlignment>
{
    /// <summary>The goal of the lower plan.</summary>
    public required Guid LowerGoalId { get; init; }

    /// <summary>The goal of the lower plan.</summary>
    public Goal LowerGoal { get; init; } = null!;

    /// <summary>The goal of the upper plan.</summary>
    public required Guid UpperGoalId { get; init; }

    /// <summary>The goal of the upper plan.</summary>
    public Goal UpperGoal { get; init; } = null!;

    /// <summary>A remark, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The name of who linked them.</summary>
    public required string LinkedByName { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime LinkedAt { get; init; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <summary>As the lower plan, whose staff links it.</summary>
    public static Expression<Func<GoalAlignment, Scope, bool>> VisibleTo => (link, scope) =>
        link.LowerGoal.Plan.PublishedAt != null || (scope.RegionPrefix != null && link.LowerGoal.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<GoalAlignment>
    {
        public void Configure(EntityTypeBuilder<GoalAlignment> builder)
        {
            builder.ToTable("GoalAlignments");
            builder.Property(x => x.Note).HasMaxLength(300);
            builder.Property(x => x.LinkedByName).HasMaxLength(60);
            builder.HasOne(x => x.LowerGoal).WithMany().HasForeignKey(x => x.LowerGoalId);
            builder.HasOne(x => x.UpperGoal).WithMany().HasForeignKey(x => x.UpperGoalId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => new { x.LowerGoalId, x.UpperGoalId }).IsUnique();
        }
    }
}
