using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Register;

namespace Chuangpu.Plans.Goals;

/// <summary>Who may do what to a goal. Its plan must be loaded.</summary>
public static class GoalAccess
{
    /// <summary>Enters values: the bureau, or staff of the unit that answers for the goal.</summary>
    public static bool MayReport(this Actor actor, Goal goal) => actor.MayManage(goal.Plan)
        || (actor.Can(Capability.ReportProgress) && actor.OrganisationId is { } own && own == goal.ResponsibleOrganisationId);

    /// <summary>Why the goal can't be changed now, or null.</summary>
    public static Problem? WhyClosed(this Goal goal) => goal.RemovedOn is { } day
        ? new Problem("goal.removed", $"该目标已凭调整决定自 {day:yyyy-MM-dd} 起移出规划，只能查看。")
        : goal.Plan.WhyClosed();
}
