using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Regions;
using Chuangpu.Policies.Contracts;
using Chuangpu.Policies.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Budgets;

/// <summary>Shows other capabilities the balances as the list of budgets does.</summary>
internal sealed class BudgetGlance(ChuangpuDb db, BudgetLedger ledger) : IPolicyMoney
{
    /// <inheritdoc />
    public async Task<PolicyMoney?> ReadAsync(string regionCode, CancellationToken cancellation)
    {
        var prefix = RegionCode.PrefixOf(regionCode);
        var budgets = await db.Set<Budget>().AsNoTracking().Where(b => b.RegionCode.StartsWith(prefix)).Select(b => new { b.Id, b.Year, b.IsDemo }).ToListAsync(cancellation);
        if (budgets.Count == 0)
        {
            return null;
        }

        var year = budgets.Max(b => b.Year);
        var latest = budgets.FindAll(b => b.Year == year);
        var balances = (await ledger.BalancesAsync(latest.ConvertAll(b => b.Id), cancellation)).Values;
        return new(
            year, latest.Count, balances.Sum(b => b.AppropriatedFen), balances.Sum(b => b.ReservedFen), balances.Sum(b => b.PaidFen),
            $"/policies/budgets?region={regionCode}&year={year}", latest.Exists(b => b.IsDemo));
    }
}
