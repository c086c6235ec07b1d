using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Budgets;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Ledger;

/// <summary>
/// Which budgets bear an award (分担): 省级, 市级 and 县级 are the budgets of the enterprise's province, prefecture and county for the clause and
/// the year, whoever sees them; what is stated of anybody else is the batch's own budget's. Each part is exact to the 分 by largest remainder.
/// </summary>
public sealed class LevelBudgets
{
    private readonly List<Budget> _budgets;

    private LevelBudgets(List<Budget> budgets) => _budgets = budgets;

    /// <summary>Reads the budgets that may bear some applications.</summary>
    /// <param name="db">The database.</param>
    /// <param name="applications">The applications.</param>
    /// <param name="year">The budget year.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task<LevelBudgets> ReadAsync(ChuangpuDb db, IEnumerable<AwardApplication> applications, int year, CancellationToken cancellation)
    {
        var counties = applications.Select(a => a.RegionCode).Distinct().ToList();
        var regions = counties.SelectMany(c => new[] { "县级", "市级", "省级" }.Select(l => RegionOf(l, c)!)).Distinct().ToList();
        return new(await db.Set<Budget>().IgnoreQueryFilters().AsNoTracking().Include(b => b.Clauses).Where(b => b.Year == year && regions.Contains(b.RegionCode)).OrderBy(b => b.Id).ToListAsync(cancellation));
    }

    /// <summary>The parts of an amount; or which level has no budget for it yet. Of several budgets of a level the first that was opened bears it.</summary>
    /// <param name="application">The application, with its explanation.</param>
    /// <param name="own">The batch's budget.</param>
    /// <param name="fen">The amount in 分.</param>
    public Result<IReadOnlyList<LevelPart>> PartsOf(AwardApplication application, Budget own, long fen)
    {
        var shares = application.Explanation is { } json ? FrozenOutcome.Read(json).PartsOf(fen) : [];
        if (shares.Count == 0)
        {
            return new[] { new LevelPart("", own.Id, own.RegionCode, fen) };
        }

        var parts = new List<LevelPart>();
        foreach (var share in shares.Where(s => s.AmountFen > 0))
        {
            var region = RegionOf(share.Name, application.RegionCode);
            var budget = region is null || region == own.RegionCode ? own : _budgets.Find(b => b.RegionCode == region && b.Clauses.Exists(c => c.ClauseId == application.ClauseId));
            if (budget is null)
            {
                return new Problem("award.level", $"{share.Name}应承担 {WebKit.MoneyFormat.Exact(share.AmountFen / 100m)}，但该级还没有 {own.Year} 年适用这一条款的预算。请该级科技部门先设立预算。");
            }

            parts.Add(new LevelPart(share.Name, budget.Id, budget.RegionCode, share.AmountFen));
        }

        return parts;
    }

    private static string? RegionOf(string level, string county) => level switch
    {
        "省级" => county[..2] + "0000",
        "市级" => county[..4] + "00",
        "县级" or "区级" or "县区级" => county,
        _ => null,
    };
}
