using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Register;

namespace Chuangpu.Plans.Tasks;

/// <summary>Who may do what to a task. The task's plan and units must be loaded.</summary>
internal static class TaskAccess
{
    /// <summary>Edits facts, links units, sets milestones: the bureau of the plan's region.</summary>
    public static bool MayManage(this Actor actor, PlanTask task) => actor.Can(Capability.ManagePlans, task.Plan.RegionCode);

    /// <summary>Writes reports: staff of a lead unit. A bureau that leads a task itself reports as that unit.</summary>
    public static bool MayReport(this Actor actor, PlanTask task) =>
        actor.Can(Capability.ReportProgress) && task.IsLedBy(actor.OrganisationId);

    /// <summary>Confirms reports and opens supervision items: the bureau.</summary>
    public static bool MaySupervise(this Actor actor, PlanTask task) => actor.Can(Capability.Supervise, task.Plan.RegionCode);

    /// <summary>Knows of reports and supervision: the bureaus above the region and the task's units.</summary>
    public static bool SeesInside(this Actor actor, PlanTask task) =>
        actor.Scope.Covers(task.Plan.RegionCode)
        || (actor.OrganisationId is { } own && task.Units.Exists(u => u.OrganisationId == own));

    /// <summary>Why nothing can be reported or edited now, or null.</summary>
    public static Problem? Closed(this PlanTask task) => task switch
    {
        { RemovedOn: not null } => new Problem("task.removed", "这项任务已经调整移出规划，只能查看，不能再修改。"),
        { Plan.Status: PlanStatus.Completed or PlanStatus.Repealed } => new Problem("plan.closed", "规划已经结束或废止，只能查看，不能再修改。"),
        _ => null,
    };
}
