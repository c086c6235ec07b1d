using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Plans.Register;

/// <summary>Who may do what to a plan and what belongs to it.</summary>
public static class PlanAccess
{
    /// <summary>Edits facts and enters values: the bureau of the plan's region, or one above it.</summary>
    public static bool MayManage(this Actor actor, Plan plan) => actor.Can(Capability.ManagePlans, plan.RegionCode);

    /// <summary>Approves what another prepared.</summary>
    public static bool MayApprove(this Actor actor, Plan plan) => actor.Can(Capability.PublishPlans, plan.RegionCode);

    /// <summary>Why nothing of the plan can be changed any more, or null.</summary>
    public static Problem? WhyClosed(this Plan plan) => plan.Status is PlanStatus.Completed or PlanStatus.Repealed
        ? new Problem("plan.closed", $"规划{(plan.Status == PlanStatus.Completed ? "已经完成" : "已经废止")}，只能查看，不能再修改。确需修改的，请先变更规划状态。")
        : null;
}
