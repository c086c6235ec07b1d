using Chuangpu.Indicators.Contracts;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;
using Chuangpu.Indicators.Warnings;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Plans.Contracts;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Monitoring;

/// <summary>A region by its indicators at a glance: the same figures, ranks and forecasts as on the monitoring pages.</summary>
internal sealed class MonitorRegion(ReadFigures read, ReadIndicatorOutlook readOutlook, RegionDirectory regions, ChuangpuDb db, TimeProvider clock) : IRegionMonitor
{
    private const int YearsShown = 10;

    /// <inheritdoc />
    public async Task<RegionMonitor?> ReadAsync(string regionCode, IReadOnlyList<string> key, string? indicator, IReadOnlyList<PlanGoal> goals, CancellationToken cancellation)
    {
        var to = clock.Today().Year;
        List<string> codes = [.. key, .. indicator is null || key.Contains(indicator) ? Array.Empty<string>() : [indicator]];
        if (await regions.FindAsync(regionCode, cancellation) is not { } region || await read.HandleAsync(new(regionCode, to - YearsShown + 1, to, codes), cancellation) is not { } figures)
        {
            return null;
        }

        var offered = key.Where(figures.Book.Indicators.ContainsKey).ToList();
        if (offered.Count == 0)
        {
            return null;
        }

        var chosen = indicator is not null && figures.Book.Indicators.ContainsKey(indicator) ? indicator : offered[0];
        var definition = figures.Book.Indicators[chosen].On(clock.Today());
        var outlook = await readOutlook.OfAsync(definition, regionCode, [.. goals.Where(g => g.Indicator == chosen)], null, cancellation);
        var shown = figures.Years.SkipWhile(y => figures[chosen, regionCode, y].State == CellState.Missing).ToList();
        shown = [.. shown.Take(shown.FindLastIndex(y => figures[chosen, regionCode, y].State != CellState.Missing) + 1)];
        var year = LatestWhole(figures, chosen, regionCode) ?? StatPeriod.OfYear(to - 1);
        var ranking = RegionRanking.Of(figures, chosen, region, year);
        if (ranking.Rows.Count == 0 && await SiblingsAsync(region, chosen, year, cancellation) is { } siblings)
        {
            ranking = siblings;
        }

        var prefix = RegionCode.PrefixOf(regionCode);
        return new RegionMonitor
        {
            Key = offered.ConvertAll(c => Figure(figures, c, regionCode)),
            Chosen = Figure(figures, chosen, regionCode),
            Parts = [.. ranking.Rows.Select(r => new RegionFigure(r.Region.Code, r.Region.Name, r.Rank, ranking.Shown(r.Cell), ranking.Words(r), FigureAddress.OfIndicator(chosen, r.Region.Code, null), r.IsDemo))],
            PartsOf = ranking.Parent.Name,
            Trend = IndicatorChart.Of(figures, definition, regionCode, shown, outlook),
            Outlook = Words(outlook, to),
            IsDemo = shown.Exists(y => figures.BasisOf(chosen, regionCode, y).IsDemo),
            Warned = await WarnedAsync(regionCode, cancellation),
            WarnedBelow = await db.Set<Warning>().CountAsync(w => w.RegionCode != regionCode && w.RegionCode.StartsWith(prefix) && w.ResolvedAt == null, cancellation),
            WarningsHref = $"/warnings?region={regionCode}",
        };
    }

    private async Task<RegionRanking?> SiblingsAsync(Region region, string indicator, StatPeriod year, CancellationToken cancellation) =>
        region is { Level: RegionLevel.County, ParentCode: { } above } && await regions.FindAsync(above, cancellation) is { } parent
        && await read.HandleAsync(new(above, year.Year - 1, year.Year, [indicator]), cancellation) is { } family
            ? RegionRanking.Of(family, indicator, parent, year)
            : null;

    // A total of which parts are still missing says little; it stands in only where no year has more.
    private static StatPeriod? LatestWhole(Figures figures, string code, string region) =>
        figures.Years.Reverse().Cast<StatPeriod?>().FirstOrDefault(y => figures[code, region, y!.Value].Whole is not null) ?? figures.Latest(code, region);

    private static MonitoredFigure Figure(Figures figures, string code, string region)
    {
        var year = LatestWhole(figures, code, region);
        var definition = figures.Book.Indicators[code].On((year ?? figures.Years.Last()).EndsOn);
        var cell = year is { } y ? figures[code, region, y] : default;
        var change = year is { } now ? FigureText.Change(definition, cell, figures[code, region, now.YearBefore]) : null;
        return new(
            code, definition.Name, definition.Unit, year is { } told ? $"{told.Words}{(cell.State == CellState.Partial ? "，不完整" : "")}" : null, cell.Value, cell.Value is { } value ? FigureText.Of(definition, value) : null,
            cell.Value is { } exact ? NumberFormat.Text(exact, Math.Min(definition.Decimals, Math.Abs(exact) >= 1000 ? 1 : 2)) : null, FigureText.Why(definition),
            change is { } c ? FigureText.ChangeWords(definition, c) : null, FigureText.ToneOf(definition, change), FigureAddress.OfIndicator(code, region, null),
            year is { } known && figures.BasisOf(code, region, known).IsDemo);
    }

    private static string Words(IndicatorOutlook outlook, int thisYear)
    {
        var goal = outlook.Goals.FirstOrDefault(g => g.Goal.DueYear >= thisYear) ?? (outlook.Goals.Count > 0 ? outlook.Goals[^1] : null);
        return goal switch
        {
            null => outlook.Forecast is null ? $"没有预测：{outlook.Series.WhyNoForecast}" : "执行中的规划没有对应目标；虚线为预测。",
            { Chance: { } chance } => $"{goal.Goal.Target}，达到的可能性 {OutlookWords.Chance(chance)}",
            _ => $"{goal.Goal.Target}；{goal.WhyNoForecast}",
        };
    }

    private async Task<IReadOnlyList<WarnedUnit>> WarnedAsync(string region, CancellationToken cancellation)
    {
        var counts = await db.Set<Warning>().Where(w => w.RegionCode == region && w.ResolvedAt == null).GroupBy(w => w.ResponsibleId)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var ids = counts.ConvertAll(c => c.Key);
        var names = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancellation);
        return [.. counts.Select(c => new WarnedUnit(c.Key, names.GetValueOrDefault(c.Key, "未知单位"), c.Count, $"/warnings?region={region}&unit={c.Key}")).OrderByDescending(u => u.Count).ThenBy(u => u.Name, StringComparer.Ordinal)];
    }
}
