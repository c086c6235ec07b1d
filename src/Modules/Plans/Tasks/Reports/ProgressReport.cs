using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Tasks.Reports;

/// <summary>What a lead unit says of a task's progress (进展报告). The task itself changes only when the bureau confirms it.</summary>
public sealed class ProgressReport : Entity, IScoped<ProgressReport>, IVersioned
{
    /// <summary>The task.</summary>
    public required Guid TaskId { get; init; }

    /// <summary>The task.</summary>
    public PlanTask Task { get; init; } = null!;

    /// <summary>1 for the unit's first report on the task; unique, so that two people cannot begin the same one.</summary>
    public required int Number { get; init; }

    /// <summary>The lead unit that reports.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>The last day of the time reported on.</summary>
    public required DateOnly PeriodEnd { get; set; }

    /// <summary>What was done.</summary>
    public required string Text { get; set; }

    /// <summary>How much of the task is done, 0 to 100.</summary>
    public required int Percent { get; set; }

    /// <summary>The state the task takes on when this is confirmed.</summary>
    public required TaskState ProposedState { get; set; }

    /// <summary>What stands in the way, or null.</summary>
    public string? Difficulties { get; set; }

    /// <summary>Where the report stands.</summary>
    public ReportState State { get; set; } = ReportState.Draft;

    /// <summary>Who wrote it last, or null for the program.</summary>
    public Guid? WrittenBy { get; set; }

    /// <summary>Who handed it in.</summary>
    public Guid? SubmittedBy { get; set; }

    /// <summary>When it was handed in last (UTC).</summary>
    public DateTime? SubmittedAt { get; set; }

    /// <summary>Who confirmed or returned it last.</summary>
    public Guid? DecidedBy { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>Why it was returned, or a remark on the confirmation.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>The evidence (佐证材料).</summary>
    public List<ReportFile> Files { get; } = [];

    /// <summary>Internal: the bureaus above the plan's region and the task's units; a draft is its writer's unit's alone.</summary>
    public static Expression<Func<ProgressReport, Scope, bool>> VisibleTo => (report, scope) =>
        scope.Everything
        || (scope.OrganisationId != null && report.OrganisationId == scope.OrganisationId)
        || (report.State != ReportState.Draft
            && ((scope.RegionPrefix != null && report.Task.Plan.RegionCode.StartsWith(scope.RegionPrefix))
                || (scope.OrganisationId != null && report.Task.Units.Any(u => u.OrganisationId == scope.OrganisationId))));

    internal sealed class Configuration : IEntityTypeConfiguration<ProgressReport>
    {
        public void Configure(EntityTypeBuilder<ProgressReport> builder)
        {
            builder.ToTable("TaskReports");
            builder.Property(x => x.Text).HasMaxLength(4000);
            builder.Property(x => x.Difficulties).HasMaxLength(2000);
            builder.Property(x => x.Reason).HasMaxLength(1000);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne(x => x.Task).WithMany(x => x.Reports).HasForeignKey(x => x.TaskId);
            builder.HasIndex(x => new { x.TaskId, x.OrganisationId, x.Number }).IsUnique();
            builder.HasIndex(x => x.State);
        }
    }
}
