using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Monitoring;

/// <summary>An indicator over the years: facts, what is not yet one, the paths plans ask for, and what is expected, each a series of its own.</summary>
public static class IndicatorChart
{
    /// <summary>The chart, or null where there is nothing to draw.</summary>
    /// <param name="figures">The figures of the region, estimates included.</param>
    /// <param name="definition">As it is counted on the day shown.</param>
    /// <param name="region">Six digits.</param>
    /// <param name="shown">The years with a figure, without gaps at the ends.</param>
    /// <param name="outlook">Facts, forecast and goals.</param>
    public static ChartData? Of(Figures figures, IndicatorDefinition definition, string region, IReadOnlyList<StatPeriod> shown, IndicatorOutlook outlook)
    {
        var paths = outlook.Goals.Where(g => g.Path!.Levels.Count > 0).ToList();
        var expected = outlook.Forecast?.Years.ToDictionary(y => y.Year) ?? [];
        List<int> all = [.. shown.Select(y => y.Year), .. paths.SelectMany(g => g.Path!.Levels.Keys).Where(y => shown.Count == 0 || y >= shown[0].Year), .. expected.Keys];
        if (all.Count == 0)
        {
            return null;
        }

        var years = Enumerable.Range(all.Min(), all.Max() - all.Min() + 1).ToList();
        var kind = definition.Unit == "%" || definition.IsDerived ? "line" : "bar";
        decimal? Rounded(decimal? value) => value is { } v ? Math.Round(v, definition.Decimals, MidpointRounding.AwayFromZero) : null;
        IReadOnlyList<decimal?> Line(Func<int, decimal?> of) => [.. years.Select(y => Rounded(of(y)))];
        Cell At(int year) => figures[definition.IndicatorCode, region, StatPeriod.OfYear(year)];

        var unit = outlook.Series.Unit is { Length: > 0 } given ? given : null;
        List<ChartSeries> series = [new("实际", Line(outlook.Series.ValueOf), kind)];
        ChartSeries[] open =
        [
            new("预计数（不是事实）", Line(y => outlook.Series.ValueOf(y) is null ? At(y).Whole : null), kind, Dashed: true) { Color = "--chart-7" },
            new("不完整的合计", Line(y => At(y).State == CellState.Partial ? At(y).Value : null), kind, Dashed: true) { Color = "--chart-2" },
        ];
        series.AddRange(open.Where(s => s.Values.Any(v => v is not null)));
        series.AddRange(paths.Select((g, i) => new ChartSeries($"目标路径{(paths.Count > 1 ? $" {i + 1}" : "")}：{g.Goal.Target}", Line(y => g.Path!.Levels.TryGetValue(y, out var level) ? level : null), "line", Dashed: true) { Color = i == 0 ? "--chart-3" : null }));
        if (expected.Count == 0)
        {
            return new ChartData([.. years.Select(y => $"{y}年")], series, unit) { CategoryTitle = "年份", Closely = kind == "line" };
        }

        series.Add(new("预测", Line(y => expected.GetValueOrDefault(y) is { } e ? OutlookWords.Number(e.Value) : null), "line", Dashed: true) { Color = ChartData.ForecastColor });
        return new ChartData([.. years.Select(y => $"{y}年")], series, unit)
        {
            CategoryTitle = "年份",
            Closely = kind == "line",
            Band = new($"预测区间（{OutlookWords.Level}）", Line(y => expected.GetValueOrDefault(y)?.Within80 is { } range ? OutlookWords.Number(range.Lower) : null), Line(y => expected.GetValueOrDefault(y)?.Within80 is { } range ? OutlookWords.Number(range.Upper) : null))
            {
                Tip = outlook.Series.Latest is { } latest && years.IndexOf(latest.Year) is >= 0 and var at ? (at, Rounded(latest.Value)!.Value) : null,
            },
        };
    }
}
