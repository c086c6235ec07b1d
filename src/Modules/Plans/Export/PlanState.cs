using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Projects;
using Chuangpu.Plans.PromisedDocuments;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Tasks;
using Chuangpu.Statistics.Progress;

namespace Chuangpu.Plans.Export;

/// <summary>A plan and how all that belongs to it stands on a day: what reports, workbooks, the public page and the API are made from.</summary>
public sealed record PlanState
{
    public required Plan Plan { get; init; }

    public required string RegionName { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The goals that stand, repeated mentions left out, in the order of the text.</summary>
    public required IReadOnlyList<GoalStanding> Goals { get; init; }

    public required IReadOnlyList<TaskRow> Tasks { get; init; }

    /// <summary>The projects of the pool, those taken out left out.</summary>
    public required IReadOnlyList<ProjectRow> Projects { get; init; }

    public required IReadOnlyList<DocumentRow> Documents { get; init; }

    /// <summary>Supervision, for those whose region covers the plan's; null for everybody else.</summary>
    public SupervisionSummary? Supervision { get; init; }

    /// <summary>Whether anything in it is invented.</summary>
    public bool HasDemo => Plan.IsDemo || Goals.Any(g => g.IsDemoValue) || Projects.Any(p => p.IsDemo) || Documents.Any(d => d.IsDemo);

    /// <summary>How many goals stand in each state, the states without a goal left out.</summary>
    public IReadOnlyList<(ProgressState State, int Count)> GoalStates =>
        [.. Enum.GetValues<ProgressState>().Reverse().Select(s => (s, Goals.Count(g => g.Progress.State == s))).Where(x => x.Item2 > 0)];

    /// <summary>How many tasks stand in each state, the states without a task left out.</summary>
    public IReadOnlyList<(TaskState State, int Count)> TaskStates =>
        [.. Enum.GetValues<TaskState>().Select(s => (s, Tasks.Count(t => t.State == s))).Where(x => x.Item2 > 0)];
}
