using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tasks;

/// <summary>The bureau says which organisation each unit named in the plan is; from then on its staff can report.</summary>
public sealed class LinkUnits(ChuangpuDb db, CurrentActor current) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var task = await db.Set<PlanTask>().Include(t => t.Plan).Include(t => t.Units).SingleOrDefaultAsync(t => t.Id == request.TaskId, cancellation);
        if (task is null)
        {
            return Problem.NotFound("这项任务");
        }

        if (!current.Actor.MayManage(task))
        {
            return Problem.NotAllowed("关联责任单位");
        }

        if (task.Closed() is { } problem)
        {
            return problem;
        }

        var wanted = request.Units.Where(u => u.OrganisationId is not null).Select(u => u.OrganisationId!.Value).Distinct().ToList();
        if (await db.Set<Organisation>().CountAsync(o => wanted.Contains(o.Id), cancellation) != wanted.Count)
        {
            return new Problem("unit.organisation", "所选单位已不存在，请刷新后重新选择。");
        }

        if (request.Units.Where(u => u.OrganisationId is not null).GroupBy(u => u.OrganisationId).Any(g => g.Count() > 1))
        {
            return new Problem("unit.twice", "同一个机构关联到了两个责任单位，请核对。");
        }

        db.ExpectVersion(task, request.Version);
        foreach (var unit in task.Units)
        {
            unit.OrganisationId = request.Units.Find(u => u.UnitId == unit.Id) is { } link ? link.OrganisationId : unit.OrganisationId;
        }

        // The links belong to the task: two people linking at once must notice each other.
        db.Entry(task).State = EntityState.Modified;
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("这项任务的责任单位");
        }

        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid TaskId { get; set; }

        public Guid Version { get; set; }

        public List<Link> Units { get; set; } = [];
    }

    /// <summary>One unit and the organisation it is.</summary>
    public sealed class Link
    {
        public Guid UnitId { get; set; }

        public Guid? OrganisationId { get; set; }
    }
}
