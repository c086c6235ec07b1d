using Chuangpu.Enterprises.Cultivation.SelfTests;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Values;

namespace Chuangpu.Enterprises.Research;

/// <summary>Runs the official rules on a year of a ledger. The same expense counts differently: other costs up to 10% for the deduction, up to 20% for recognition.</summary>
internal static class ExpenseRules
{
    private static readonly TaxKind AnyKind = new(null, null, null, null);

    /// <summary>The super-deduction (加计扣除) of the year, with its steps: of what was expensed, and of the year's amortisation of what was capitalised.</summary>
    public static ClauseOutcome Deduction(LedgerYear ledger, TaxKind kind)
    {
        var assets = AssetYear.Of(ledger);
        return Run("研发费用加计扣除", ledger.Collected(ledger.Year), kind, new()
        {
            ["形成资产计入额"] = assets.Where(a => a.Asset.UsableFrom.Year == ledger.Year).Aggregate(Number.Zero, (sum, a) => sum + a.CountedExactly),
            ["资产摊销额"] = assets.Sum(a => a.CountedAmortisedFen) / 100m,
        });
    }

    /// <summary>
    /// The part of an asset's cost that the super-deduction counts. The limits are those of the year it came into use, in which its cost
    /// is reckoned together with what was expensed (国家税务总局公告2021年第28号第三条).
    /// </summary>
    public static ClauseOutcome CountedCost(LedgerYear ledger, IntangibleAsset asset)
    {
        var (cost, together) = (ledger.CostOf(asset), ledger.Collected(asset.UsableFrom.Year));
        decimal InHouse(LedgerYear of, ExpenseCategory? category) => of.Fen(ExpenseMode.InHouse, category, asset.ProjectId) / 100m;
        return Run("无形资产计入成本", together, AnyKind, new()
        {
            ["资产五类"] = InHouse(cost, null) - InHouse(cost, ExpenseCategory.Other),
            ["资产其他"] = InHouse(cost, ExpenseCategory.Other),
            ["资产委托境内"] = cost.Fen(ExpenseMode.EntrustedDomestic) / 100m,
            ["资产委托境外"] = cost.Fen(ExpenseMode.EntrustedAbroad) / 100m,
            ["所属项目五类"] = InHouse(together, null) - InHouse(together, ExpenseCategory.Other),
            ["所属项目其他"] = InHouse(together, ExpenseCategory.Other),
        });
    }

    /// <summary>The R&amp;D expense that recognition as a high-tech enterprise counts, capitalised or not; its 输出 has the part spent at home.</summary>
    public static ClauseOutcome ForRecognition(LedgerYear ledger, TaxKind kind) => Run("高企研发费用归集", ledger, kind, []);

    /// <summary>The rate of a year and the document and clause it stands in; null while the kind of enterprise is not known.</summary>
    public static (Number Rate, string Basis)? RateOf(ClauseOutcome deduction) =>
        (deduction.Values.FirstOrDefault(v => v.Name == "适用加计比例")?.Outcome.Number, deduction.Values.FirstOrDefault(v => v.Name == "比例依据")?.Outcome.Value) is ({ } rate, TextValue { Text: var basis }) ? (rate, basis) : null;

    /// <summary>The rate of a year for a kind of enterprise, without a ledger.</summary>
    public static (Number Rate, string Basis)? RateOf(Guid enterpriseId, int year, TaxKind kind) => RateOf(Run("研发费用加计扣除", new(enterpriseId, year, [], []), kind, []));

    /// <summary>The deduction of a base at a rate, in 元 to the 分.</summary>
    public static decimal Of(long baseFen, Number rate) => ToFen(baseFen / 100m * rate);

    /// <summary>An amount in 元, half a 分 up.</summary>
    public static decimal ToFen(Number yuan) => (yuan * 100).Round().ToDecimal()!.Value / 100m;

    private static ClauseOutcome Run(string clause, LedgerYear ledger, TaxKind kind, Dictionary<string, Number> more) =>
        OfficialRules.SuperDeduction.Clauses.Single(c => c.Name == clause).Explain(new LedgerFacts(ledger, kind, more), new(ledger.Year, 12, 31));
}
