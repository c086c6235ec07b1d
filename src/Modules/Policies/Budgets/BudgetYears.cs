using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Chuangpu.Policies.Contracts;
using Chuangpu.Policies.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Budgets;

/// <summary>Shows other capabilities where a region's money stood.</summary>
internal sealed class BudgetYears(ChuangpuDb db) : IBudgetYears
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<BudgetYear>> ReadAsync(string regionCode, int from, int to, DateOnly asOf, CancellationToken cancellation)
    {
        var end = asOf.AddDays(1).StartInUtc();
        var budgets = await db.Set<Budget>().AsNoTracking().Where(b => b.RegionCode == regionCode && b.Year >= from && b.Year <= to).Select(b => new { b.Id, b.Year, b.IsDemo }).ToListAsync(cancellation);
        var ids = budgets.ConvertAll(b => b.Id);
        // Each posting carries the balance after it: the last one before the day's end is where the budget stood.
        var last = (await db.Set<Posting>().AsNoTracking().Where(p => ids.Contains(p.BudgetId) && p.At < end).Select(p => new { p.BudgetId, p.Number, p.AppropriatedFen, p.ReservedFen, p.PaidFen }).ToListAsync(cancellation))
            .GroupBy(p => p.BudgetId).ToDictionary(g => g.Key, g => g.MaxBy(p => p.Number)!);
        return
        [
            .. budgets.Where(b => last.ContainsKey(b.Id)).GroupBy(b => b.Year).OrderBy(g => g.Key).Select(g => new BudgetYear(
                g.Key, g.Count(), g.Sum(b => last[b.Id].AppropriatedFen), g.Sum(b => last[b.Id].ReservedFen), g.Sum(b => last[b.Id].PaidFen), g.Any(b => b.IsDemo))),
        ];
    }
}
