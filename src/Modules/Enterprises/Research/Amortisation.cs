namespace Chuangpu.Enterprises.Research;

/// <summary>
/// Amortisation in equal parts by month, from the month an asset can be used (企业所得税法实施条例第六十七条). Each month takes a whole
/// number of 分; the last one takes what does not divide. From the month of its disposal there is none.
/// </summary>
internal static class Amortisation
{
    /// <summary>How many months are amortised in a year.</summary>
    public static int MonthsIn(IntangibleAsset asset, int year) => MonthsUntil(asset, year) - MonthsUntil(asset, year - 1);

    /// <summary>What of a cost is amortised in a year, in 分.</summary>
    public static long In(IntangibleAsset asset, long costFen, int year) => Until(asset, costFen, year) - Until(asset, costFen, year - 1);

    /// <summary>What of a cost is amortised by the end of a year, in 分.</summary>
    public static long Until(IntangibleAsset asset, long costFen, int year) => MonthsUntil(asset, year) is var months && months == asset.LifeMonths ? costFen : costFen / asset.LifeMonths * months;

    /// <summary>The last year with amortisation.</summary>
    public static int LastYear(IntangibleAsset asset) => asset.UsableFrom.AddMonths(Math.Max(Most(asset) - 1, 0)).Year;

    private static int MonthsUntil(IntangibleAsset asset, int year) => Math.Clamp(Months(asset.UsableFrom, new(year + 1, 1, 1)), 0, Most(asset));

    private static int Most(IntangibleAsset asset) => asset.DisposedOn is { } day ? Math.Min(asset.LifeMonths, Months(asset.UsableFrom, day)) : asset.LifeMonths;

    private static int Months(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;
}
