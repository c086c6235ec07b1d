using Chuangpu.Kernel.Database;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Adjustments;

/// <summary>Finds the item a decision is about, with all that its fields are read from.</summary>
internal static class AdjustedItems
{
    public static async Task<PlanItem?> FindAsync(ChuangpuDb db, Guid planId, ItemKind kind, Guid? id, bool tracked, CancellationToken cancellation)
    {
        var tracking = tracked ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
        return kind switch
        {
            ItemKind.Goal => await db.Set<Goal>().AsTracking(tracking).SingleOrDefaultAsync(g => g.Id == id && g.PlanId == planId, cancellation),
            ItemKind.Task => await db.Set<PlanTask>().AsTracking(tracking).Include(t => t.Units).SingleOrDefaultAsync(t => t.Id == id && t.PlanId == planId, cancellation),
            _ => null,
        };
    }
}
