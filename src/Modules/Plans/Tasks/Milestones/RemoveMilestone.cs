using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tasks.Milestones;

/// <summary>The bureau takes a milestone away that was added by mistake; one that stands already is history and stays.</summary>
public sealed class RemoveMilestone(ChuangpuDb db, CurrentActor current) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var milestone = await db.Set<Milestone>().Include(m => m.Task).ThenInclude(t => t.Plan).SingleOrDefaultAsync(m => m.Id == request.MilestoneId, cancellation);
        if (milestone is null)
        {
            return Problem.NotFound("这个节点");
        }

        if (!current.Actor.MayManage(milestone.Task))
        {
            return Problem.NotAllowed("删除节点");
        }

        if (milestone.Task.Closed() is { } problem)
        {
            return problem;
        }

        if (milestone.DoneOn is not null)
        {
            return new Problem("milestone.done", "这个节点已经完成，不能删除。登记有误时请先清除完成日期。");
        }

        db.ExpectVersion(milestone, request.Version);
        db.Remove(milestone);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("这个节点");
        }

        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid MilestoneId { get; set; }

        public Guid Version { get; set; }
    }
}
