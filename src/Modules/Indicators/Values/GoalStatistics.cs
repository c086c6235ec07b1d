using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Contracts;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Values;

/// <summary>Supplies the goals of plans with the yearly figures of indicators.</summary>
internal sealed class GoalStatistics(ChuangpuDb db, ReadFigures read, TimeProvider clock) : IStatistics
{
    // Plans reach back no further.
    private const int YearsBack = 25;

    // The first two digits of a region's code name its province.
    private const int ProvinceDigits = 2;

    /// <inheritdoc />
    public IReadOnlyCollection<string> Kinds => FigureCache.Kinds;

    /// <inheritdoc />
    public async Task<IReadOnlyList<Statistic>> ListAsync(CancellationToken cancellation)
    {
        var indicators = await db.Set<Indicator>().AsNoTracking().Include(i => i.Definitions).ToListAsync(cancellation);
        var today = clock.Today();
        return
        [
            .. indicators.Select(i => (i.Code, Definition: i.On(today))).OrderBy(i => i.Definition.Theme).ThenBy(i => i.Code, StringComparer.Ordinal)
                .Select(i => new Statistic(i.Code, i.Definition.Name, i.Definition.Unit, $"/indicators/{i.Code}?region=")),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<StatisticSeries, IReadOnlyList<StatisticYear>>> ReadAsync(
        IReadOnlyCollection<StatisticSeries> series, DateOnly? asOf, CancellationToken cancellation)
    {
        var years = new Dictionary<StatisticSeries, IReadOnlyList<StatisticYear>>();
        if (series.Count == 0)
        {
            return years;
        }

        // One reading serves all regions of a province; several provinces have nothing above them but the whole nation.
        foreach (var province in series.Distinct().GroupBy(s => s.RegionCode[..ProvinceDigits], StringComparer.Ordinal))
        {
            var figures = await FiguresAsync(CommonRegion.Of(province.Select(s => s.RegionCode)), [.. province.Select(s => s.Indicator)], asOf, cancellation);
            foreach (var one in province.Where(s => figures.Book.Indicators.ContainsKey(s.Indicator)))
            {
                List<StatisticYear> known = [.. figures.Years.Where(y => figures[one.Indicator, one.RegionCode, y].State == CellState.Complete).Select(y => Year(figures, one, y))];
                if (known.Count > 0)
                {
                    years[one] = known;
                }
            }
        }

        return years;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<(string Indicator, int Year), StatisticAuthors>> AuthorsAsync(
        string regionCode, IReadOnlyCollection<(string Indicator, int Year)> figures, DateOnly? asOf, CancellationToken cancellation)
    {
        if (figures.Count == 0)
        {
            return new Dictionary<(string, int), StatisticAuthors>();
        }

        var known = await FiguresAsync(regionCode, [.. figures.Select(f => f.Indicator).Distinct()], asOf, cancellation);
        var entries = figures.Distinct().Select(f => (Figure: f, Entry: EntryOf(known, f.Indicator, regionCode, f.Year))).Where(e => e.Entry is not null).ToDictionary(e => e.Figure, e => e.Entry!);
        var ids = entries.Values.Select(e => e.ReportId).OfType<Guid>().Distinct().ToList();
        var rounds = await db.Set<UnitReport>().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.RoundId, cancellation);
        // The organisations of a region make up one value together.
        var reporters = (await db.Set<UnitReport>().Where(r => rounds.Values.Contains(r.RoundId) && r.RegionCode == regionCode).Select(r => new { r.RoundId, By = r.SubmittedBy ?? r.WrittenBy }).ToListAsync(cancellation))
            .Where(r => r.By is not null).ToLookup(r => r.RoundId, r => r.By!.Value);
        return entries.ToDictionary(e => e.Key, e => e.Value.ReportId is { } report && rounds.TryGetValue(report, out var round)
            ? new StatisticAuthors([.. reporters[round].Distinct()], e.Value.EnteredBy, e.Value.Note)
            : new StatisticAuthors(e.Value.EnteredBy is { } by ? [by] : [], null, e.Value.Note));
    }

    // Who may see a goal may see what it has reached, as with values entered at the goal itself.
    private async Task<Figures> FiguresAsync(string region, IReadOnlyCollection<string> indicators, DateOnly? asOf, CancellationToken cancellation)
    {
        var request = new ReadFigures.Request(region, clock.Today().Year - YearsBack, clock.Today().Year, indicators, asOf) { FactsOnly = true, BeyondScope = true };
        return await read.HandleAsync(request, cancellation) ?? throw new InvalidOperationException("Figures beyond the scope were refused.");
    }

    // A figure may be entered and yet be made of the regions below, where those say more.
    private static IndicatorValue? EntryOf(Figures figures, string indicator, string region, int year) =>
        StatPeriod.OfYear(year) is var period && figures[indicator, region, period].Entered ? figures.EntryOf(indicator, region, period) : null;

    private static StatisticYear Year(Figures figures, StatisticSeries series, StatPeriod year)
    {
        var (definition, basis) = (figures.Book.Indicators[series.Indicator].On(year.EndsOn), figures.BasisOf(series.Indicator, series.RegionCode, year));
        var cell = figures[series.Indicator, series.RegionCode, year];
        var status = EntryOf(figures, series.Indicator, series.RegionCode, year.Year) is { } entry ? DisplayText.OfEnum(entry.Status) : definition.IsDerived ? "计算" : "汇总";
        // Rounded as it is shown, so that a goal is judged by the figure everybody sees.
        return new(year.Year, cell.Entered ? cell.Value!.Value : Math.Round(cell.Value!.Value, definition.Decimals, MidpointRounding.AwayFromZero), definition.Unit, status, basis.EnteredAt) { IsDemo = basis.IsDemo };
    }
}
