using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Projects;
using Chuangpu.Plans.PromisedDocuments;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Supervision;
using Chuangpu.Plans.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Export;

/// <summary>Reads how a plan stands today, as far as the actor may see.</summary>
public sealed class ReadPlanState(
    ChuangpuDb db, ReadGoals goals, ListTasks tasks, ListProjects projects, ListDocuments documents, RegionDirectory regions, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result<PlanState>> HandleAsync(Guid planId, CancellationToken cancellation = default)
    {
        if (await db.Set<Plan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == planId, cancellation) is not { } plan)
        {
            return Problem.NotFound("该规划");
        }

        return new PlanState
        {
            Plan = plan,
            RegionName = await regions.NameOfAsync(plan.RegionCode, cancellation),
            AsOf = clock.Today(),
            Goals = await goals.HandleAsync(g => g.PlanId == planId && g.SameAsId == null, cancellation: cancellation),
            Tasks = await tasks.HandleAsync(t => t.PlanId == planId, cancellation),
            Projects = await projects.HandleAsync(new(planId), cancellation),
            Documents = await documents.HandleAsync(new(planId), cancellation),
            Supervision = current.Actor.Scope.Covers(plan.RegionCode) ? await SupervisionAsync(planId, cancellation) : null,
        };
    }

    private async Task<SupervisionSummary> SupervisionAsync(Guid planId, CancellationToken cancellation)
    {
        var items = await db.Set<SupervisionItem>().AsNoTracking().Where(i => i.PlanId == planId).Select(i => new { i.State, i.DueOn }).ToListAsync(cancellation);
        var today = clock.Today();
        return new(items.Count, items.Count(i => i.State == SupervisionState.Closed), items.Count(i => i.State != SupervisionState.Closed && i.DueOn < today));
    }
}
