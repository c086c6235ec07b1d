using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Ecosystem;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Plans.Projects;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Tasks;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Ecosystem;

/// <summary>Plans in the ecosystem, with their projects, tasks and the units that answer for them.</summary>
internal sealed class PlanEcosystem(ChuangpuDb db, CurrentActor current) : IEcosystemSource
{
    private IQueryable<PlanTask> Tasks => db.Set<PlanTask>().AsNoTracking().Where(t => t.RemovedOn == null);

    private IQueryable<PoolProject> Projects => db.Set<PoolProject>().AsNoTracking().Include(p => p.Plan).Where(p => p.RemovedOn == null && p.Stage != ProjectStage.Removed);

    /// <inheritdoc />
    public async Task<EcoNode?> FindAsync(EcoNodeId id, CancellationToken cancellation) => id.Kind switch
    {
        EcoKind.Plan => await db.Set<Plan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id.Guid, cancellation) is { } plan ? Of(plan) : null,
        EcoKind.Project => await Projects.SingleOrDefaultAsync(p => p.Id == id.Guid, cancellation) is { } project ? Of(project) : null,
        EcoKind.Task => await Tasks.Include(t => t.Plan).SingleOrDefaultAsync(t => t.Id == id.Guid, cancellation) is { } task ? Of(task) : null,
        EcoKind.Unit => await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id.Guid && o.Kind != OrganisationKind.Enterprise, cancellation) is { } unit ? Of(unit) : null,
        _ => null,
    };

    /// <inheritdoc />
    public async Task<IReadOnlyList<EcoGroup?>> AroundAsync(EcoQuestion question, CancellationToken cancellation) => !current.Actor.Can(Capability.ReadPlans) ? [] : question.Node switch
    {
        null => await RegionAsync(question, cancellation),
        { Kind: EcoKind.Plan } node => await PlanAsync(question, node.Guid, cancellation),
        { Kind: EcoKind.Project } node => await ProjectAsync(question, node.Guid, cancellation),
        { Kind: EcoKind.Task } node => await TaskAsync(question, node.Guid, cancellation),
        { Kind: EcoKind.Unit or EcoKind.Enterprise } node => await UnitAsync(question, node, cancellation),
        _ => [],
    };

    private async Task<IReadOnlyList<EcoGroup?>> RegionAsync(EcoQuestion q, CancellationToken cancellation)
    {
        var prefix = q.Prefix;
        return
        [
            await q.GroupAsync("科技项目", EcoPart.Technology, EcoKind.Project, Projects.Where(p => p.Plan.RegionCode.StartsWith(prefix)).OrderByDescending(p => p.Plan.StartYear).ThenBy(p => p.Place.Start).ThenBy(p => p.Id), Of, cancellation, "规划里没有列名的项目。"),
            await q.GroupAsync("规划", EcoPart.Institutions, EcoKind.Plan, db.Set<Plan>().AsNoTracking().Where(p => p.RegionCode.StartsWith(prefix)).OrderByDescending(p => p.StartYear).ThenBy(p => p.Id), Of, cancellation, "还没有规划。"),
            await q.GroupAsync("牵头单位", EcoPart.Institutions, EcoKind.Unit, Units(db.Set<TaskUnit>().Where(u => u.Leads && u.Task.RemovedOn == null && u.Task.Plan.RegionCode.StartsWith(prefix))), Of, cancellation, "任务的牵头单位还没有对应到登记的单位。"),
            await q.GroupAsync("高校和科研院所", EcoPart.Technology, EcoKind.Unit, Registered(prefix, OrganisationKind.University, OrganisationKind.Institute), Of, cancellation, "还没有登记高校和科研院所。"),
            await q.GroupAsync("金融机构", EcoPart.Finance, EcoKind.Unit, Registered(prefix, OrganisationKind.Financial), Of, cancellation, "还没有登记金融机构。"),
            await q.GroupAsync("社会组织及中介机构", EcoPart.Institutions, EcoKind.Unit, Registered(prefix, OrganisationKind.Association), Of, cancellation, "还没有登记社会组织及中介机构。"),
        ];
    }

    private async Task<IReadOnlyList<EcoGroup?>> PlanAsync(EcoQuestion q, Guid id, CancellationToken cancellation) =>
    [
        await q.GroupAsync("科技项目", EcoPart.Technology, EcoKind.Project, Projects.Where(p => p.PlanId == id).OrderBy(p => p.Place.Start).ThenBy(p => p.Id), Of, cancellation),
        await q.GroupAsync("任务", EcoPart.Institutions, EcoKind.Task, Tasks.Include(t => t.Plan).Where(t => t.PlanId == id).OrderBy(t => t.Place.Start).ThenBy(t => t.Id), Of, cancellation),
        await q.GroupAsync("牵头单位", EcoPart.Institutions, EcoKind.Unit, Units(db.Set<TaskUnit>().Where(u => u.Leads && u.Task.PlanId == id && u.Task.RemovedOn == null)), Of, cancellation),
    ];

    // A plan names who carries a project out; where the words are a registered name, they lead on.
    private async Task<IReadOnlyList<EcoGroup?>> ProjectAsync(EcoQuestion q, Guid id, CancellationToken cancellation)
    {
        var project = await Projects.Where(p => p.Id == id).Select(p => new { p.PlanId, p.Actors }).SingleOrDefaultAsync(cancellation);
        if (project is null)
        {
            return [];
        }

        var names = project.Actors.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var actors = db.Set<Organisation>().AsNoTracking().Where(o => names.Contains(o.Name) || (o.ShortName != null && names.Contains(o.ShortName))).OrderBy(o => o.Name).ThenBy(o => o.Id);
        return
        [
            await q.GroupAsync("所属规划", EcoPart.Institutions, EcoKind.Plan, db.Set<Plan>().AsNoTracking().Where(p => p.Id == project.PlanId).OrderBy(p => p.Id), Of, cancellation),
            await q.GroupAsync("实施企业", EcoPart.Industry, EcoKind.Enterprise, actors.Where(o => o.Kind == OrganisationKind.Enterprise), OfEnterprise, cancellation),
            await q.GroupAsync("实施单位", EcoPart.Institutions, EcoKind.Unit, actors.Where(o => o.Kind != OrganisationKind.Enterprise), Of, cancellation),
        ];
    }

    private async Task<IReadOnlyList<EcoGroup?>> TaskAsync(EcoQuestion q, Guid id, CancellationToken cancellation) =>
    [
        await q.GroupAsync("所属规划", EcoPart.Institutions, EcoKind.Plan, db.Set<Plan>().AsNoTracking().Where(p => db.Set<PlanTask>().Any(t => t.Id == id && t.PlanId == p.Id)).OrderBy(p => p.Id), Of, cancellation),
        await q.GroupAsync("牵头单位", EcoPart.Institutions, EcoKind.Unit, Units(db.Set<TaskUnit>().Where(u => u.TaskId == id && u.Leads)), Of, cancellation),
        await q.GroupAsync("配合单位", EcoPart.Institutions, EcoKind.Unit, Units(db.Set<TaskUnit>().Where(u => u.TaskId == id && !u.Leads)), Of, cancellation),
    ];

    private async Task<IReadOnlyList<EcoGroup?>> UnitAsync(EcoQuestion q, EcoNodeId node, CancellationToken cancellation)
    {
        var id = node.Guid;
        if (await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancellation) is not { } unit)
        {
            return [];
        }

        var words = unit.ShortName ?? unit.Name;
        return
        [
            await q.GroupAsync("承担的项目", EcoPart.Technology, EcoKind.Project, Projects.Where(p => p.Actors.Contains(unit.Name) || p.Actors.Contains(words)).OrderBy(p => p.Id), Of, cancellation),
            await q.GroupAsync("牵头的任务", EcoPart.Institutions, EcoKind.Task, Tasks.Include(t => t.Plan).Where(t => t.Units.Any(u => u.OrganisationId == id && u.Leads)).OrderBy(t => t.PlanId).ThenBy(t => t.Place.Start).ThenBy(t => t.Id), Of, cancellation),
            await q.GroupAsync("配合的任务", EcoPart.Institutions, EcoKind.Task, Tasks.Include(t => t.Plan).Where(t => t.Units.Any(u => u.OrganisationId == id && !u.Leads)).OrderBy(t => t.PlanId).ThenBy(t => t.Place.Start).ThenBy(t => t.Id), Of, cancellation),
        ];
    }

    private IQueryable<Organisation> Registered(string prefix, params OrganisationKind[] kinds) =>
        db.Set<Organisation>().AsNoTracking().Where(o => kinds.Contains(o.Kind) && o.RegionCode.StartsWith(prefix)).OrderBy(o => o.Name).ThenBy(o => o.Id);

    private IQueryable<Organisation> Units(IQueryable<TaskUnit> parts) =>
        db.Set<Organisation>().AsNoTracking().Where(o => parts.Select(u => u.OrganisationId).Contains(o.Id)).OrderBy(o => o.RegionCode).ThenBy(o => o.Name).ThenBy(o => o.Id);

    private static EcoNode Of(Plan plan) => new(EcoKind.Plan, plan.Id.ToString(), plan.Title, $"{plan.Period} · {DisplayText.OfEnum(plan.Status)}", $"/plans/{plan.Id}", plan.IsDemo);

    private static EcoNode Of(PoolProject project) =>
        new(EcoKind.Project, project.Id.ToString(), project.Name, $"{DisplayText.OfEnum(project.Stage)}{(project.Actors.Length > 0 ? $" · {project.Actors}" : "")}", $"/projects/{project.Id}", project.IsDemo);

    private static EcoNode Of(PlanTask task) => new(EcoKind.Task, task.Id.ToString(), task.Title, $"{DisplayText.OfEnum(task.State)} · {task.Percent}%", $"/plans/{task.PlanId}/tasks/{task.Id}", task.IsDemo);

    private static EcoNode Of(Organisation unit) => new(EcoKind.Unit, unit.Id.ToString(), unit.Name, DisplayText.OfEnum(unit.Kind), null, unit.IsDemo);

    private static EcoNode OfEnterprise(Organisation unit) => new(EcoKind.Enterprise, unit.Id.ToString(), unit.Name, null, null, unit.IsDemo);
}
