using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Plans.Tasks.Milestones;
using Chuangpu.Plans.Tasks.Reports;
using Chuangpu.Plans.Tasks.YearlyPlan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Tasks;

/// <summary>Work a plan gives to units: who leads, who supports, by when, and where it stands.</summary>
public sealed class PlanTask : PlanItem, IScoped<PlanTask>
{
    /// <summary>What is to be done.</summary>
    public required string Title { get; set; }

    /// <summary>What is to be handed over in the end, or null.</summary>
    public string? Deliverable { get; set; }

    /// <summary>First day, or null for the start of the plan.</summary>
    public DateOnly? StartOn { get; set; }

    /// <summary>Last day, or null for the end of the plan.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Where it stands, as last confirmed.</summary>
    public TaskState State { get; set; } = TaskState.NotStarted;

    /// <summary>How much is done, 0 to 100, as last confirmed.</summary>
    public int Percent { get; set; }

    /// <summary>Who leads and who supports.</summary>
    public List<TaskUnit> Units { get; } = [];

    /// <summary>The days that matter.</summary>
    public List<Milestone> Milestones { get; } = [];

    /// <summary>What is to be done year by year.</summary>
    public List<YearlyWork> YearlyWork { get; } = [];

    /// <summary>What the lead unit reported.</summary>
    public List<ProgressReport> Reports { get; } = [];

    /// <summary>The last day as it counts; the plan must be loaded.</summary>
    public DateOnly LastDay => DueOn ?? Plan.LastDay();

    /// <summary>
    /// The state as shown on a day: past the last day and unfinished is behind, whatever was confirmed. Derived on each look
    /// and never stored, so nothing has to run at midnight.
    /// </summary>
    /// <param name="stored">The state as last confirmed.</param>
    /// <param name="lastDay">The task's last day.</param>
    /// <param name="today">The day of the look.</param>
    public static TaskState StateOn(TaskState stored, DateOnly lastDay, DateOnly today) =>
        stored != TaskState.Finished && lastDay < today ? TaskState.Behind : stored;

    /// <summary>Whether the organisation leads the task; the units must be loaded.</summary>
    public bool IsLedBy(Guid? organisation) => organisation is not null && Units.Exists(u => u.Leads && u.OrganisationId == organisation);

    /// <summary>As its plan.</summary>
    public static Expression<Func<PlanTask, Scope, bool>> VisibleTo => (item, scope) =>
        item.Plan.PublishedAt != null || (scope.RegionPrefix != null && item.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<PlanTask>
    {
        public void Configure(EntityTypeBuilder<PlanTask> builder)
        {
            builder.ToTable("Tasks");
            builder.Ignore(x => x.LastDay);
            ConfigureItem(builder);
            builder.Property(x => x.Title).HasMaxLength(600);
            builder.Property(x => x.Deliverable).HasMaxLength(600);
        }
    }
}
