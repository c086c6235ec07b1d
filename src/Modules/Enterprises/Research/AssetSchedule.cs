using Chuangpu.Enterprises.Subjects;

namespace Chuangpu.Enterprises.Research;

/// <summary>A year of an asset's amortisation and of the super-deduction that goes with it.</summary>
/// <param name="Year">The year.</param>
/// <param name="Months">How many months are amortised.</param>
/// <param name="Amortised">What of the cost is amortised, in 元.</param>
/// <param name="Base">What of the counted cost is amortised, in 元.</param>
/// <param name="Rate">The rate of the year under the rules of today; null while the kind of enterprise is not known, or where it has none.</param>
/// <param name="Deduction">The super-deduction, in 元.</param>
/// <param name="Basis">Document and clause of the rate.</param>
/// <param name="Left">What of the cost is left at the end of the year, in 元.</param>
internal sealed record AssetSchedule(int Year, int Months, decimal Amortised, decimal Base, decimal? Rate, decimal? Deduction, string? Basis, decimal Left)
{
    /// <summary>All years of an asset, those to come as well.</summary>
    /// <param name="asset">The asset and its counted cost.</param>
    /// <param name="file">What decides its rate.</param>
    public static IReadOnlyList<AssetSchedule> Of(AssetYear asset, EnterpriseFile file)
    {
        var first = asset.Asset.UsableFrom.Year;
        return [.. Enumerable.Range(first, Amortisation.LastYear(asset.Asset) - first + 1).Select(y => Line(asset with { Year = y }, TaxKind.Of(file, y))).Where(l => l.Months > 0)];
    }

    private static AssetSchedule Line(AssetYear year, TaxKind kind)
    {
        var rate = kind.Excluded == false ? ExpenseRules.RateOf(year.Asset.EnterpriseId, year.Year, kind) : null;
        return new(
            year.Year, year.Months, year.AmortisedFen / 100m, year.CountedAmortisedFen / 100m, rate?.Rate.ToDecimal(),
            rate is { } known ? ExpenseRules.Of(year.CountedAmortisedFen, known.Rate) : null, rate?.Basis,
            (year.CostFen - Amortisation.Until(year.Asset, year.CostFen, year.Year)) / 100m);
    }
}
