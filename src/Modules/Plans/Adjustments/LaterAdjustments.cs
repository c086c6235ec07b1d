using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Adjustments;

/// <summary>Finds the decisions that took effect after a day, so that items can be shown as they stood on it.</summary>
public sealed class LaterAdjustments(ChuangpuDb db) : IUseCase
{
    /// <summary>What took effect in these plans after the day, last first.</summary>
    public async Task<Found> AfterAsync(IReadOnlyCollection<Guid> plans, DateOnly day, CancellationToken cancellation = default) => new(
        await db.Set<Adjustment>().AsNoTracking().Include(a => a.Fields)
            .Where(a => plans.Contains(a.PlanId) && a.State == AdjustmentState.Effective && a.EffectiveOn > day)
            .OrderByDescending(a => a.EffectiveOn).ThenByDescending(a => a.ReviewedAt).ThenByDescending(a => a.Id).ToListAsync(cancellation));

    /// <summary>The decisions, last first.</summary>
    public sealed record Found(IReadOnlyList<Adjustment> Adjustments)
    {
        /// <summary>
        /// Takes the decisions back: what they changed is as before, what they added is left out. The items must not be
        /// tracked, or the past would be saved as the present. What they removed is told by <see cref="PlanItem.RemovedOn"/>.
        /// </summary>
        public List<T> Undo<T>(IReadOnlyList<T> items) where T : PlanItem
        {
            var byItem = Adjustments.ToLookup(a => a.ItemId);
            return [.. items.Where(i => !byItem[i.Id].Any(a => a.Action == AdjustmentAction.Add)).Select(i => Undo(i, byItem[i.Id]))];
        }

        private static T Undo<T>(T item, IEnumerable<Adjustment> later) where T : PlanItem
        {
            var fields = Adjustable.FieldsOf(PlanItems.KindOf(item)).ToDictionary(f => f.Name);
            foreach (var change in later.Where(a => a.Action == AdjustmentAction.Change).SelectMany(a => a.Fields))
            {
                fields[change.Field].Write(item, change.Before);
            }

            return item;
        }
    }
}
