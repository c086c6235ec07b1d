using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Chuangpu.Plans.Export;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Tasks;
using Chuangpu.Statistics.Progress;

namespace Chuangpu.Plans.Open;

/// <summary>All public facts of a published plan.</summary>
public sealed record OpenPlanDetail : OpenPlan
{
    [SetsRequiredMembers]
    private OpenPlanDetail(OpenPlan plan) : base(plan) => (Goals, Tasks, Projects, Documents) = ([], [], [], []);

    [Description("数据截至日期。")]
    public DateOnly AsOf { get; init; }

    [Description("目标。")]
    public IReadOnlyList<OpenGoal> Goals { get; init; }

    [Description("任务。")]
    public IReadOnlyList<OpenTask> Tasks { get; init; }

    [Description("项目库中的项目。")]
    public IReadOnlyList<OpenProject> Projects { get; init; }

    [Description("规划要求出台的文件。")]
    public IReadOnlyList<OpenDocument> Documents { get; init; }

    internal static OpenPlanDetail Of(PlanState state)
    {
        var row = new PlanRow
        {
            Plan = state.Plan,
            RegionName = state.RegionName,
            Level = ListPlans.LevelOf(state.Plan),
            Goals = state.Goals.Count,
            GoalsUnknown = state.Goals.Count(g => g.Progress.State == ProgressState.NoData),
            GoalsReached = state.Goals.Count(g => g.Progress.State == ProgressState.Completed),
            GoalsBehind = state.Goals.Count(g => g.Progress.State.IsLate()),
            Tasks = state.Tasks.Count,
            TasksDone = state.Tasks.Count(t => t.State == TaskState.Finished),
            TasksLate = state.Tasks.Count(t => t.State == TaskState.Behind),
            Versions = 0,
        };
        return new OpenPlanDetail(OpenPlan.Of(row))
        {
            IsDemo = state.HasDemo,
            AsOf = state.AsOf,
            Goals = [.. state.Goals.Select(OpenGoal.Of)],
            Tasks = [.. state.Tasks.Select(OpenTask.Of)],
            Projects = [.. state.Projects.Select(OpenProject.Of)],
            Documents = [.. state.Documents.Select(OpenDocument.Of)],
        };
    }
}
