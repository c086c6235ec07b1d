using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Numbers;

namespace Chuangpu.Enterprises.Research;

/// <summary>An intangible asset in a year of the ledger.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="CostFen">What it cost, in 分.</param>
/// <param name="Counted">The part of its cost that the super-deduction counts, as the rules reckon it in the year it came into use.</param>
/// <param name="Year">The year.</param>
internal sealed record AssetYear(IntangibleAsset Asset, long CostFen, ClauseOutcome Counted, int Year)
{
    /// <summary>The part of its cost that the super-deduction counts, to the 分.</summary>
    public long CountedFen => Counted.Payable?.ToDecimal() is { } yuan ? (long)(yuan * 100) : 0;

    /// <summary>The same before it is rounded, in 元: what is not expensed in the year it came into use, to the last fraction.</summary>
    public Number CountedExactly => Counted.Values.FirstOrDefault(v => v.Name == "资产计入成本")?.Outcome.Number ?? Number.Zero;

    /// <summary>How many months of the year are amortised.</summary>
    public int Months => Amortisation.MonthsIn(Asset, Year);

    /// <summary>What of the cost is amortised in the year, in 分: deducted as it is.</summary>
    public long AmortisedFen => Amortisation.In(Asset, CostFen, Year);

    /// <summary>What of the counted cost is amortised in the year, in 分: the base of the super-deduction.</summary>
    public long CountedAmortisedFen => Amortisation.In(Asset, CountedFen, Year);

    /// <summary>All assets of the ledger in its year.</summary>
    public static IReadOnlyList<AssetYear> Of(LedgerYear ledger) =>
        [.. ledger.Assets.Select(a => new AssetYear(a, ledger.CostOf(a).TotalFen, ExpenseRules.CountedCost(ledger, a), ledger.Year))];
}
