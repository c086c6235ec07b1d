using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>Who may prepare and publish a decomposition. Publishing binds others, so it takes a second person, as with plans and adjustments.</summary>
public static class SplitAccess
{
    /// <summary>Prepares: the bureau of the region.</summary>
    public static bool MayPrepare(this Actor actor, string regionCode) => actor.RegionCode == regionCode && actor.Can(Capability.ManageIndicators, regionCode);

    /// <summary>Publishes: staff or a leader of the region, but not who wrote the draft.</summary>
    public static bool MayPublish(this Actor actor, TargetSplit split) =>
        actor.RegionCode == split.RegionCode && actor.Can(Capability.PublishPlans, split.RegionCode) && actor.UserId != split.PreparedBy;

    /// <summary>The draft with its shares, when the actor may look at it.</summary>
    internal static async Task<Result<TargetSplit>> DraftSplitAsync(this ChuangpuDb db, Guid id, Actor actor, CancellationToken cancellation)
    {
        var split = await db.Set<TargetSplit>().Include(s => s.Shares).SingleOrDefaultAsync(s => s.Id == id, cancellation);
        return split is null || actor.RegionCode != split.RegionCode ? Problem.NotFound("这次分解")
            : split.Status != SplitStatus.Draft ? new Problem("split.published", "分解已经下达，内容不能再改。需要调整的，请另起新版本。")
            : split;
    }

    internal static async Task<Result> SaveSplitAsync(this ChuangpuDb db, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("这次分解");
        }
    }
}
