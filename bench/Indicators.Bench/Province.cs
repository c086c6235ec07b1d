using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Kernel.Regions;

namespace Chuangpu.Indicators.Bench;

/// <summary>A province of 11 prefectures and 117 counties, 300 indicators of which 120 are quotients of two others, 12 years.</summary>
internal static class Province
{
    public const int Counties = 117, Prefectures = 11, Entered = 180, Derived = 120, Years = 12, FirstYear = 2014;

    public static RegionTree Regions() => RegionTree.Of(
        [
            Region(990000, RegionLevel.Province, 0),
            .. Enumerable.Range(1, Prefectures).Select(p => Region(990000 + p * 100, RegionLevel.Prefecture, 990000)),
            .. Enumerable.Range(0, Counties).Select(c => Region(PrefectureOf(c) + 1 + c / Prefectures, RegionLevel.County, PrefectureOf(c))),
        ],
        [], "990000", new DateOnly(2000, 1, 1));

    public static CubeIndicator[] Indicators(Func<int, int, CubeFormula> quotient) =>
    [
        .. Enumerable.Range(0, Entered).Select(i => Every($"E{i:000}", new() { AcrossRegions = RollUp.Sum })),
        .. Enumerable.Range(0, Derived).Select(i => Every($"D{i:000}", new() { Formula = quotient(Numerator(i), Denominator(i)) })),
    ];

    public static int Numerator(int derived) => derived % Entered;

    public static int Denominator(int derived) => (derived * 7 + 3) % Entered;

    /// <summary>In units of 0.0001.</summary>
    public static long Value(int indicator, int county, int year) => 10_000L + (indicator * 7919L + county * 104_729L + year * 1_299_709L) % 9_999_991L;

    private static CubeIndicator Every(string code, CubeRule rule) => new(code, [.. Enumerable.Repeat(rule, Years)]);

    private static int PrefectureOf(int county) => 990000 + (county % Prefectures + 1) * 100;

    private static Region Region(int code, RegionLevel level, int parent) =>
        new() { Code = $"{code}", Name = $"{code}", Level = level, ParentCode = parent == 0 ? null : $"{parent}" };
}
