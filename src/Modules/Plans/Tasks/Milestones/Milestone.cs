using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Tasks.Milestones;

/// <summary>A day by which part of a task must stand (节点), such as 三年点上突破.</summary>
public sealed class Milestone : Entity, IScoped<Milestone>, IVersioned
{
    /// <summary>The task.</summary>
    public required Guid TaskId { get; init; }

    /// <summary>The task.</summary>
    public PlanTask Task { get; init; } = null!;

    /// <summary>What must stand.</summary>
    public required string Name { get; set; }

    /// <summary>By when.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>The day it stood, or null.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>Whether it is missed on a day.</summary>
    public bool IsLate(DateOnly today) => DoneOn is null && DueOn < today;

    /// <summary>As its plan.</summary>
    public static Expression<Func<Milestone, Scope, bool>> VisibleTo => (item, scope) =>
        item.Task.Plan.PublishedAt != null || (scope.RegionPrefix != null && item.Task.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<Milestone>
    {
        public void Configure(EntityTypeBuilder<Milestone> builder)
        {
            builder.ToTable("TaskMilestones");
            builder.Property(x => x.Name).HasMaxLength(120);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne(x => x.Task).WithMany(x => x.Milestones).HasForeignKey(x => x.TaskId);
            builder.HasIndex(x => x.DueOn);
        }
    }
}
