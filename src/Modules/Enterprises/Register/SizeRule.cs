using Chuangpu.Enterprises.Contracts;

namespace Chuangpu.Enterprises.Register;

/// <summary>
/// 统计上大中小微型企业划分办法（2017），国统字〔2017〕213号: each class has lower limits of staff, revenue and assets by industry; an enterprise belongs to the
/// highest class whose limits it reaches in every measure of its industry.
/// </summary>
public static class SizeRule
{
    private static readonly Limits Farming = new(null, [20000, 500, 50], null);
    private static readonly Limits Industry = new([1000, 300, 20], [40000, 2000, 300], null);
    private static readonly Limits Construction = new(null, [80000, 6000, 300], [80000, 5000, 300]);
    private static readonly Limits Wholesale = new([200, 20, 5], [40000, 5000, 1000], null);
    private static readonly Limits Retail = new([300, 50, 10], [20000, 500, 100], null);
    private static readonly Limits Transport = new([1000, 300, 20], [30000, 3000, 200], null);
    private static readonly Limits Storage = new([200, 100, 20], [30000, 1000, 100], null);
    private static readonly Limits Post = new([1000, 300, 20], [30000, 2000, 100], null);
    private static readonly Limits Catering = new([300, 100, 10], [10000, 2000, 100], null);
    private static readonly Limits Telecom = new([2000, 100, 10], [100000, 1000, 100], null);
    private static readonly Limits Software = new([300, 100, 10], [10000, 1000, 50], null);
    private static readonly Limits Estate = new(null, [200000, 1000, 100], [10000, 5000, 2000]);
    private static readonly Limits Property = new([1000, 300, 100], [5000, 1000, 500], null);
    private static readonly Limits Leasing = new([300, 100, 10], null, [120000, 8000, 100]);
    private static readonly Limits Others = new([300, 100, 10], null, null);

    /// <summary>The class, or <see cref="SizeClass.Unknown"/> where industry or a measure that decides is missing.</summary>
    /// <param name="industry">Three digits of GB/T 4754.</param>
    /// <param name="staff">从业人员, people.</param>
    /// <param name="revenueFen">营业收入, in 分.</param>
    /// <param name="assetsFen">资产总额, in 分.</param>
    public static SizeClass Of(string? industry, long? staff, long? revenueFen, long? assetsFen)
    {
        if (LimitsOf(industry) is not { } limits)
        {
            return SizeClass.Unknown;
        }

        SizeClass?[] measured =
        [
            Reached(limits.Staff, staff, 1),
            Reached(limits.RevenueWan, revenueFen, 1_000_000),
            Reached(limits.AssetsWan, assetsFen, 1_000_000),
        ];
        var known = measured.OfType<SizeClass>().ToList();
        var lowest = known.Count == 0 ? SizeClass.Unknown : known.Min();
        // One measure below the limits of 小型 makes it 微型 whatever the others say; otherwise every measure is needed.
        return lowest == SizeClass.Micro || known.Count == limits.Count ? lowest : SizeClass.Unknown;
    }

    private static SizeClass? Reached(long[]? limits, long? measure, long unit) =>
        limits is null || measure is not { } value ? null
        : value >= limits[0] * unit ? SizeClass.Large
        : value >= limits[1] * unit ? SizeClass.Medium
        : value >= limits[2] * unit ? SizeClass.Small
        : SizeClass.Micro;

    private static Limits? LimitsOf(string? industry) => (Industries.SectionOf(industry), industry?[..2], industry) switch
    {
        ("A", _, _) => Farming,
        ("B" or "C" or "D", _, _) => Industry,
        ("E", _, _) => Construction,
        (_, "51", _) => Wholesale,
        (_, "52", _) => Retail,
        // Railways are not classified.
        (_, "53", _) => null,
        (_, "59", _) => Storage,
        (_, "60", _) => Post,
        ("G", _, _) => Transport,
        ("H", _, _) => Catering,
        (_, "63" or "64", _) => Telecom,
        (_, "65", _) => Software,
        (_, _, "701") => Estate,
        (_, _, "702") => Property,
        ("L", _, _) => Leasing,
        ("K" or "M" or "N" or "O" or "R", _, _) or (_, "85", _) => Others,
        _ => null,
    };

    // Lower limits of 大型, 中型 and 小型; money in 万元.
    private sealed record Limits(long[]? Staff, long[]? RevenueWan, long[]? AssetsWan)
    {
        public int Count => (Staff is null ? 0 : 1) + (RevenueWan is null ? 0 : 1) + (AssetsWan is null ? 0 : 1);
    }
}
