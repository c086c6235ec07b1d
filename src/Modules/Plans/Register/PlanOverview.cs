using Chuangpu.Plans.Goals;
using Chuangpu.Plans.PromisedDocuments;
using Chuangpu.Plans.Tasks;
using Chuangpu.Statistics.Progress;

namespace Chuangpu.Plans.Register;

/// <summary>All that a plan's page shows, as of a day.</summary>
public sealed record PlanOverview
{
    public required Plan Plan { get; init; }

    public required string RegionName { get; init; }

    /// <summary>The day shown.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Where the plan stood on the day.</summary>
    public required PlanStatus Status { get; init; }

    public required IReadOnlyList<OutlineNode> Outline { get; init; }

    /// <summary>Goals, repeated mentions left out.</summary>
    public required IReadOnlyList<GoalStanding> Goals { get; init; }

    public required IReadOnlyList<PlanTask> Tasks { get; init; }

    public required int Projects { get; init; }

    public required IReadOnlyList<PromisedDocument> Documents { get; init; }

    public required int Clauses { get; init; }

    public required IReadOnlyList<Reading> Readings { get; init; }

    public required IReadOnlyList<PlanStatusChange> StatusChanges { get; init; }

    public required int PendingAdjustments { get; init; }

    /// <summary>Goals behind their path.</summary>
    public IEnumerable<GoalStanding> BehindGoals => Goals.Where(g => g.Progress.State.IsLate());

    /// <summary>Tasks late on the day.</summary>
    public IEnumerable<PlanTask> LateTasks => Tasks.Where(t => TaskLateness.IsLate(t.State, t.DueOn, Plan.EndYear, Day));

    /// <summary>One reading of the document.</summary>
    public sealed record Reading(Guid Id, int Number, DateTime ReadAt, bool HasText);
}
