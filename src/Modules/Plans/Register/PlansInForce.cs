using System.Linq.Expressions;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Adjustments;
using Chuangpu.Plans.Contracts;
using Chuangpu.Plans.Source;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Register;

/// <summary>Says which reading and which adjustments of a plan counted on a day.</summary>
internal sealed class PlansInForce(ChuangpuDb db) : IPlansInForce
{
    /// <inheritdoc />
    public Task<IReadOnlyList<PlanInForce>> OfRegionAsync(string regionCode, DateOnly asOf, CancellationToken cancellation) =>
        ReadAsync(p => p.RegionCode == regionCode, asOf, cancellation);

    /// <inheritdoc />
    public async Task<PlanInForce?> FindAsync(Guid planId, DateOnly asOf, CancellationToken cancellation) =>
        (await ReadAsync(p => p.Id == planId, asOf, cancellation)).SingleOrDefault();

    private async Task<IReadOnlyList<PlanInForce>> ReadAsync(Expression<Func<Plan, bool>> which, DateOnly asOf, CancellationToken cancellation)
    {
        var end = asOf.AddDays(1).StartInUtc();
        var plans = await db.Set<Plan>().AsNoTracking().Where(which).Where(p => p.PublishedAt != null && p.PublishedAt < end)
            .OrderByDescending(p => p.EndYear).ThenBy(p => p.Title).ToListAsync(cancellation);
        var ids = plans.Select(p => p.Id).ToList();
        var readings = await db.Set<PlanVersion>().AsNoTracking().Where(v => ids.Contains(v.PlanId) && v.ReadAt < end)
            .Select(v => new { v.PlanId, v.Number }).ToListAsync(cancellation);
        var adjustments = await db.Set<Adjustment>().AsNoTracking()
            .Where(a => ids.Contains(a.PlanId) && a.State == AdjustmentState.Effective && a.EffectiveOn <= asOf && a.ReviewedAt < end)
            .Select(a => new { a.PlanId, a.EffectiveOn, a.ProposedAt, a.DocumentNumber }).ToListAsync(cancellation);
        return
        [
            .. from plan in plans
               let changes = adjustments.Where(a => a.PlanId == plan.Id).OrderBy(a => a.EffectiveOn).ThenBy(a => a.ProposedAt).ToList()
               select new PlanInForce(
                   plan.Id, plan.Title, plan.DocumentNumber, readings.Where(r => r.PlanId == plan.Id).Max(r => (int?)r.Number), changes.Count, changes.LastOrDefault()?.DocumentNumber) { StartYear = plan.StartYear, EndYear = plan.EndYear },
        ];
    }
}
