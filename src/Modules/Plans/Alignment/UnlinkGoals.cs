using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Register;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Alignment;

/// <summary>Takes a link between two goals back; the audit keeps that it was there.</summary>
public sealed class UnlinkGoals(ChuangpuDb db, CurrentActor current) : IUseCase
{
    public async Task<Result> HandleAsync(Guid alignmentId, CancellationToken cancellation = default)
    {
        if (await db.Set<GoalAlignment>().Include(a => a.LowerGoal).ThenInclude(g => g.Plan).SingleOrDefaultAsync(a => a.Id == alignmentId, cancellation) is not { } link)
        {
            return Problem.NotFound("该衔接");
        }

        if (!current.Actor.MayManage(link.LowerGoal.Plan))
        {
            return Problem.NotAllowed("解除该规划的衔接");
        }

        db.Remove(link);
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }
}
