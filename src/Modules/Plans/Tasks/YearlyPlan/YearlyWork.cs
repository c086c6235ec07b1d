using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Tasks.YearlyPlan;

/// <summary>What is to be done for a task in one year (年度工作计划), linked to the plan through the task.</summary>
public sealed class YearlyWork : Entity, IScoped<YearlyWork>, IVersioned
{
    /// <summary>The task.</summary>
    public required Guid TaskId { get; init; }

    /// <summary>The task.</summary>
    public PlanTask Task { get; init; } = null!;

    /// <summary>The year, within the plan's period.</summary>
    public required int Year { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Text { get; set; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>As its plan.</summary>
    public static Expression<Func<YearlyWork, Scope, bool>> VisibleTo => (item, scope) =>
        item.Task.Plan.PublishedAt != null || (scope.RegionPrefix != null && item.Task.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<YearlyWork>
    {
        public void Configure(EntityTypeBuilder<YearlyWork> builder)
        {
            builder.ToTable("TaskYearlyWork");
            builder.Property(x => x.Text).HasMaxLength(2000);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne(x => x.Task).WithMany(x => x.YearlyWork).HasForeignKey(x => x.TaskId);
            builder.HasIndex(x => new { x.TaskId, x.Year }).IsUnique();
        }
    }
}
