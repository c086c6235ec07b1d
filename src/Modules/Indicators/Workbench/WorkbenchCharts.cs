using Chuangpu.Indicators.Catalogue;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Workbench;

/// <summary>
/// A view as charts, one a unit: lines over the years while they can be told apart, else bars across the regions for the latest
/// year with figures. Only whole figures are drawn; a gap stays a gap.
/// </summary>
public static class WorkbenchCharts
{
    private const int MostLines = 8, MostBars = 40, MostSeries = 4, MostCharts = 4;

    /// <summary>The charts with their captions; empty where there is too much to draw or nothing.</summary>
    public static IReadOnlyList<(string Caption, ChartData Data, bool Demo)> Of(WorkbenchView view)
    {
        var units = view.Indicators.GroupBy(i => i.Unit).ToList();
        return units.Count > MostCharts ? []
            : [.. units.Select(u => u.Count() * view.Regions.Count <= MostLines && view.Years.Count > 1 ? Lines(view, [.. u]) : Bars(view, [.. u])).OfType<(string Caption, ChartData Data, bool Demo)>()];
    }

    private static (string Caption, ChartData Data, bool Demo)? Lines(WorkbenchView view, IReadOnlyList<IndicatorDefinition> indicators)
    {
        var one = indicators.Count == 1;
        List<ChartSeries> series =
        [
            .. from i in indicators
               from r in view.Regions
               let values = view.Years.Select(y => Drawn(view[i.IndicatorCode, r.Code, y.Year])).ToList()
               where values.Exists(v => v is not null)
               select new ChartSeries(one ? r.Name : view.Regions.Count == 1 ? i.Name : $"{r.Name}{i.Name}", values, "line"),
        ];
        return series.Count == 0 ? null
            : ($"{Names(indicators)}，{view.Years[0].Year}—{view.Years[^1].Year}年", new ChartData([.. view.Years.Select(y => y.Words)], series, Unit(indicators)) { CategoryTitle = "年份" }, IsDemo(view, indicators));
    }

    private static (string Caption, ChartData Data, bool Demo)? Bars(WorkbenchView view, IReadOnlyList<IndicatorDefinition> indicators)
    {
        var drawn = view.Years.Where(y => indicators.Any(i => view.Regions.Any(r => Drawn(view[i.IndicatorCode, r.Code, y.Year]) is not null))).ToList();
        if (view.Regions.Count > MostBars || indicators.Count > MostSeries || drawn is not [.., var year])
        {
            return null;
        }

        return ($"{year.Words}{Names(indicators)}", new ChartData(
            [.. view.Regions.Select(r => r.Name)],
            [.. indicators.Select(i => new ChartSeries(i.Name, [.. view.Regions.Select(r => Drawn(view[i.IndicatorCode, r.Code, year.Year]))]))],
            Unit(indicators), Horizontal: view.Regions.Count > 6)
        { CategoryTitle = "地区" }, IsDemo(view, indicators));
    }

    private static decimal? Drawn(WorkbenchFigure figure) => figure.Gap is null ? figure.Value : null;

    private static string Names(IReadOnlyList<IndicatorDefinition> indicators) => string.Join("、", indicators.Select(i => i.Name));

    private static string? Unit(IReadOnlyList<IndicatorDefinition> indicators) => indicators[0].Unit is { Length: > 0 } unit ? unit : null;

    private static bool IsDemo(WorkbenchView view, IReadOnlyList<IndicatorDefinition> indicators) =>
        indicators.Any(i => view.Regions.Any(r => view.Years.Any(y => view[i.IndicatorCode, r.Code, y.Year].IsDemo)));
}
