using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Register;

namespace Chuangpu.Plans.Projects;

/// <summary>Who may change the pool: the bureau of the plan's region, while the plan is not repealed.</summary>
internal static class ProjectAccess
{
    public static Problem? RefusesPoolChange(this Plan plan, Actor actor) => plan switch
    {
        _ when !actor.Can(Capability.ManagePlans, plan.RegionCode) => Problem.NotAllowed("调整项目库"),
        { Status: PlanStatus.Repealed } => new Problem("plan.repealed", "规划已废止，项目库只能查看，不能再调整。"),
        _ => null,
    };
}
