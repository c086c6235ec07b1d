using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Tests;

/// <summary>Schemes, figures and runs of invented counties 990101 to 990109; tests set what they are about.</summary>
internal static class AssessmentBuilder
{
    /// <summary>A group of counties 990101, 990102 … named 甲县, 乙县 ….</summary>
    public static SchemeGroup AGroup(int units = 3, string code = "c1", int first = 1) =>
        new(code, code == "c1" ? "一类县区" : "二类县区", GroupKind.Regions, [.. Enumerable.Range(first, units).Select(n => AssessedUnit.Region(Key(n), Name(n)))]);

    public static string Key(int unit) => $"99010{unit}";

    public static string Name(int unit) => $"{"甲乙丙丁戊己庚辛壬"[unit - 1]}县";

    public static SchemeItem Top(NodeAggregation aggregation = NodeAggregation.Arithmetic, Weighing? weighing = null) =>
        new("top", null, "总分", ItemSource.Node) { Weight = 100, Aggregation = aggregation, Weighing = weighing };

    public static SchemeItem AnItem(string code, decimal weight, ItemScoring? by = null, string parent = "top", bool lessIsBetter = false) =>
        new(code, parent, $"指标{code}", ItemSource.Statistic) { Weight = weight, Indicator = code, Unit = "家", Scoring = by ?? new(ScoringMethod.MinMax), LessIsBetter = lessIsBetter };

    public static SchemeDefinition AScheme(params SchemeItem[] items) => new() { Groups = [AGroup()], Items = items.Length == 0 ? [Top(), AnItem("a", 60), AnItem("b", 40)] : items };

    public static RunInputs Inputs(SchemeDefinition scheme, params UnitFigure[] figures) => new()
    {
        Year = 2024,
        DataYear = 2023,
        CutOff = new DateOnly(2024, 12, 31),
        Title = "县区考核",
        SchemeVersion = 1,
        Scheme = scheme,
        Figures = figures,
        Judged = [],
        Events = [],
    };

    /// <summary>The figures of an item for units 1, 2, 3 …; null for none.</summary>
    public static UnitFigure[] Figures(string item, params decimal?[] values) =>
        [.. values.Select((v, n) => (v, n)).Where(p => p.v is not null).Select(p => new UnitFigure(item, Key(p.n + 1)) { Value = p.v })];

    /// <summary>The scores of an item by units, after one method alone.</summary>
    public static decimal?[] Scores(ItemScoring by, bool lessIsBetter, params decimal?[] values)
    {
        var scheme = AScheme(Top(), AnItem("a", 100, by, lessIsBetter: lessIsBetter)) with { Groups = [AGroup(values.Length)] };
        return [.. ScoreRun.Of(Inputs(scheme, Figures("a", values))).Value.Select(u => u.Result.Items[1].Score)];
    }

    public static IReadOnlyList<ScoredUnit> Run(RunInputs inputs) => ScoreRun.Of(inputs).Value;

    public static async Task<AssessmentScheme> GivenSchemeAsync(this TestPlatform platform, SchemeDefinition? definition = null, string region = Actors.City)
    {
        var scheme = new AssessmentScheme { Title = "县区创新考核", RegionCode = region };
        scheme.Versions.Add(new SchemeVersion { SchemeId = scheme.Id, Number = 1, Content = CanonicalJson.Write(definition ?? AScheme()), MadeAt = platform.Clock.GetUtcNow().UtcDateTime });
        return await platform.GivenAsync(scheme);
    }

    /// <summary>The indicators a and b with figures of three counties for 2022 and 2023, entered on 2024-03-01.</summary>
    public static async Task GivenFiguresAsync(this TestPlatform platform)
    {
        await platform.GivenAsync(new Region { Code = Actors.City, Name = "云川市", Level = RegionLevel.Prefecture, ParentCode = Actors.Province });
        foreach (var n in Enumerable.Range(1, 3))
            await platform.GivenAsync(new Region { Code = Key(n), Name = Name(n), Level = RegionLevel.County, ParentCode = Actors.City });
        foreach (var (code, values) in new (string, decimal[])[] { ("a", [10, 20, 30]), ("b", [5.5m, 7.25m, 3]) })
        {
            var indicator = new Indicator { Code = code, RegionCode = RegionCode.Nation };
            indicator.Definitions.Add(new IndicatorDefinition { IndicatorCode = code, ValidFrom = new(2000, 1, 1), Name = $"指标{code}", Unit = "家", Decimals = 2, Theme = IndicatorTheme.Enterprises, AcrossRegions = RollUp.Sum, Statement = "家数。" });
            await platform.GivenAsync(indicator);
            foreach (var (value, n) in values.Select((v, n) => (v, n + 1)))
            {
                await platform.GivenValueAsync(code, n, 2022, value - 1);
                await platform.GivenValueAsync(code, n, 2023, value);
            }
        }
    }

    public static Task<IndicatorValue> GivenValueAsync(this TestPlatform platform, string code, int unit, int year, decimal value, DateTime? at = null) => platform.GivenAsync(new IndicatorValue
    {
        IndicatorCode = code,
        RegionCode = Key(unit),
        Frequency = Frequency.Year,
        StartsOn = new DateOnly(year, 1, 1),
        Value = value,
        Status = at is null ? ValueStatus.Final : ValueStatus.Revised,
        EnteredAt = at ?? new DateTime(2024, 3, 1, 1, 0, 0, DateTimeKind.Utc),
    });

    public static MakeRun.Request ARequest(Guid scheme, string? reason = null) =>
        new() { SchemeId = scheme, Year = 2024, DataYear = 2023, CutOff = new DateOnly(2024, 12, 31), Reason = reason };

    public static Task<Result<Guid>> MakeAsync(this TestPlatform platform, MakeRun.Request request, Kernel.Access.Actor? actor = null) =>
        platform.AsAsync<MakeRun, Result<Guid>>(actor ?? Actors.Staff(), u => u.HandleAsync(request));

    public static Task<List<UnitScore>> UnitsAsync(this TestPlatform platform, Guid run) =>
        platform.SeeAsync(db => db.Set<UnitScore>().Where(u => u.RunId == run).OrderBy(u => u.Ordinal).ToListAsync());
}
