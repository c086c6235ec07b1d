using System.Globalization;
using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;

namespace Chuangpu.Assessment.Bench;

/// <summary>An invented province: 117 counties in two groups, a scheme of ten classes with 100 indicators by all methods, two years of figures.</summary>
internal static class Province
{
    public const int Units = 117, Indicators = 100, Classes = 10, DataYear = 2023;

    private static readonly ScoringMethod[] Methods =
    [
        ScoringMethod.Share, ScoringMethod.MeanSteps, ScoringMethod.Efficacy, ScoringMethod.MinMax, ScoringMethod.ZScore,
        ScoringMethod.Rank, ScoringMethod.Percentile, ScoringMethod.StepTable, ScoringMethod.Improvement, ScoringMethod.Formula,
    ];

    public static string Key(int unit) => (990_101 + ((unit / 50) * 100) + (unit % 50)).ToString(CultureInfo.InvariantCulture);

    public static string Code(int indicator) => $"I{indicator}";

    public static SchemeDefinition Scheme() => new()
    {
        Missing = MissingPolicy.GroupMean,
        Groups =
        [
            .. Enumerable.Range(0, 2).Select(g => new SchemeGroup($"g{g}", g == 0 ? "一类" : "二类", GroupKind.Regions,
                [.. Enumerable.Range(0, Units).Where(u => u % 2 == g).Select(u => AssessedUnit.Region(Key(u), $"县{u}"))])),
        ],
        Items =
        [
            new("top", null, "总分", ItemSource.Node) { Weight = 100 },
            .. Enumerable.Range(0, Classes).Select(c => new SchemeItem($"n{c}", "top", $"类{c}", ItemSource.Node) { Weight = 10, Aggregation = (NodeAggregation)(c % 3), Weighing = c == 9 ? new(WeighingMethod.Entropy) : null }),
            .. Enumerable.Range(0, Indicators).Select(i => new SchemeItem(Code(i), $"n{i % Classes}", $"指标{i}", ItemSource.Statistic)
            {
                Weight = 1,
                Indicator = Code(i),
                Unit = "家",
                LessIsBetter = i % 7 == 0,
                Scoring = new(Methods[i % Methods.Length]) { Target = 200, Table = [new(50, 60), new(150, 80), new(250, 100)], Formula = "最小(100, 值 / 组均值 × 60 + 值 / 上年值 × 20)" },
            }),
        ],
    };

    /// <summary>A figure of the data year or the year before; null for the one in twenty that is missing.</summary>
    public static decimal? Figure(int unit, int indicator, int year) =>
        ((unit * 31) + (indicator * 17) + year) % 20 == 0 ? null : 20 + (((unit * 7_919) + (indicator * 104_729) + (year * 613)) % 3_000 / 10m);

    public static RunInputs Inputs() => new()
    {
        Year = 2024,
        DataYear = DataYear,
        CutOff = new DateOnly(2024, 12, 31),
        Title = "全省县区考核",
        SchemeVersion = 1,
        Scheme = Scheme(),
        Figures =
        [
            .. from i in Enumerable.Range(0, Indicators)
               from u in Enumerable.Range(0, Units)
               select new UnitFigure(Code(i), Key(u)) { Value = Figure(u, i, DataYear), Before = Figure(u, i, DataYear - 1), Status = "最终" },
        ],
        Judged = [],
        Events = [],
    };
}
