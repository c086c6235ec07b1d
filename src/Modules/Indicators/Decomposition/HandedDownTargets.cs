using Chuangpu.Indicators.Contracts;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>Shows other capabilities the shares of regions as they stood on a day.</summary>
internal sealed class HandedDownTargets(ChuangpuDb db) : ITargetShares
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<HandedDownTarget>> ReadAsync(IReadOnlyCollection<string> regionCodes, int year, DateOnly asOf, CancellationToken cancellation)
    {
        var end = asOf.AddDays(1).StartInUtc();
        var shares = await db.Set<TargetShare>().AsNoTracking().Include(s => s.Split)
            .Where(s => s.RegionCode != null && regionCodes.Contains(s.RegionCode) && s.Value != null && s.Split.Year == year && s.Split.PublishedAt != null && s.Split.PublishedAt < end).ToListAsync(cancellation);
        // A version that was superseded since was in force on the day; of a goal's versions the last one counts, also where it leaves a region out.
        var goals = shares.Select(s => s.Split.GoalId).Distinct().ToList();
        var inForce = await db.Set<TargetSplit>().Where(s => goals.Contains(s.GoalId) && s.Year == year && s.PublishedAt != null && s.PublishedAt < end)
            .GroupBy(s => s.GoalId).Select(g => new { g.Key, Number = g.Max(s => s.Number) }).ToDictionaryAsync(g => g.Key, g => g.Number, cancellation);
        return
        [
            .. shares.Where(s => s.Split.Number == inForce[s.Split.GoalId]).OrderByDescending(s => s.Split.PublishedAt).ThenBy(s => s.Id).Select(s => new HandedDownTarget(
                s.Split.GoalId, s.RegionCode!, s.Value!.Value, s.Split.Unit, s.Split.GoalName, s.Split.Number, DateOnly.FromDateTime(s.Split.PublishedAt!.Value.ToChinaTime()), $"/targets/splits/{s.SplitId}")
            {
                IsDemo = s.Split.IsDemo,
            }),
        ];
    }
}
