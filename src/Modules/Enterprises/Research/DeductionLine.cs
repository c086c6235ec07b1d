using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Numbers;
using Chuangpu.WebKit;

namespace Chuangpu.Enterprises.Research;

/// <summary>One line of a year's super-deduction: what was expensed, or the year's amortisation of an asset. The lines add up to the sum of the year.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Asset">The asset, or null for what was expensed.</param>
/// <param name="Base">What the rate is applied to, in 元.</param>
/// <param name="How">How that comes about.</param>
/// <param name="Rate">The rate; null while the kind of enterprise is not known.</param>
/// <param name="Yuan">The deduction in 元; null while the rate is not known.</param>
/// <param name="Basis">Document and clause.</param>
internal sealed record DeductionLine(string Name, Guid? Asset, decimal Base, string How, decimal? Rate, decimal? Yuan, string Basis)
{
    private const string Straight = "企业所得税法实施条例第六十七条";

    /// <summary>The lines of a year.</summary>
    public static IReadOnlyList<DeductionLine> Of(LedgerYear ledger, ClauseOutcome deduction)
    {
        var rate = ExpenseRules.RateOf(deduction);
        var sum = deduction.Entitlement == Entitlement.Entitled ? deduction.Payable?.ToDecimal() : null;
        List<DeductionLine> assets = [.. AssetYear.Of(ledger).Where(a => a.Months > 0).Select(a => OfAsset(a, sum is null ? null : rate))];
        var expensed = Expensed(ledger, deduction, sum is null ? null : rate, sum - assets.Sum(a => a.Yuan ?? 0));
        if (expensed is { Base: 0, Yuan: not 0 and { } rest } && assets.Count > 0)
        {
            // The sum of the year is rounded once; the last line takes what the others lost or gained by it.
            (expensed, assets[^1]) = (expensed with { Yuan = 0 }, assets[^1] with { Yuan = assets[^1].Yuan + rest });
        }

        return [expensed, .. assets];
    }

    private static DeductionLine Expensed(LedgerYear ledger, ClauseOutcome deduction, (Number Rate, string Basis)? rate, decimal? yuan)
    {
        var formed = AssetYear.Of(ledger).Where(a => a.Asset.UsableFrom.Year == ledger.Year).Sum(a => a.CountedFen);
        return new(
            "费用化支出", null, InYuan(deduction, "费用化计入额"),
            formed == 0 ? "按限额归集的支出" : $"一并归集 {MoneyFormat.Exact(InYuan(deduction, "归集基数"))}，减去本年形成无形资产的 {MoneyFormat.Exact(formed / 100m)}",
            rate?.Rate.ToDecimal(), yuan, rate?.Basis ?? "待补充");
    }

    private static DeductionLine OfAsset(AssetYear asset, (Number Rate, string Basis)? rate) => new(
        asset.Asset.Name, asset.Asset.Id, asset.CountedAmortisedFen / 100m,
        $"可以加计的成本 {MoneyFormat.Exact(asset.CountedFen / 100m)}，分 {asset.Asset.LifeMonths} 个月摊销，本年 {asset.Months} 个月",
        rate?.Rate.ToDecimal(), rate is { } known ? ExpenseRules.Of(asset.CountedAmortisedFen, known.Rate) : null,
        rate is null ? Straight : $"{Straight}；{rate.Value.Basis}");

    private static decimal InYuan(ClauseOutcome deduction, string name) =>
        deduction.Values.FirstOrDefault(v => v.Name == name)?.Outcome.Number is { } yuan ? ExpenseRules.ToFen(yuan) : 0;
}
