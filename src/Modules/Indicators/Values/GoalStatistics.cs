using Chuangpu.Indicators.Catalogue;
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
        foreach (var region in series.GroupBy(s => s.RegionCode))
        {
            // Who may see a goal may see what it has reached, as with values entered at the goal itself.
            var request = new ReadFigures.Request(region.Key, clock.Today().Year - YearsBack, clock.Today().Year, [.. region.Select(s => s.Indicator)], asOf) { FactsOnly = true, BeyondScope = true };
            if (await read.HandleAsync(request, cancellation) is not { } figures)
            {
                continue;
            }

            foreach (var one in region.Distinct().Where(s => figures.Book.Indicators.ContainsKey(s.Indicator)))
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

    private static StatisticYear Year(Figures figures, StatisticSeries series, StatPeriod year)
    {
        var (definition, basis) = (figures.Book.Indicators[series.Indicator].On(year.EndsOn), figures.BasisOf(series.Indicator, series.RegionCode, year));
        var cell = figures[series.Indicator, series.RegionCode, year];
        var status = figures.EntryOf(series.Indicator, series.RegionCode, year) is { } entry && cell.Entered ? DisplayText.OfEnum(entry.Status) : definition.IsDerived ? "计算" : "汇总";
        // Rounded as it is shown, so that a goal is judged by the figure everybody sees.
        return new(year.Year, cell.Entered ? cell.Value!.Value : Math.Round(cell.Value!.Value, definition.Decimals, MidpointRounding.AwayFromZero), definition.Unit, status, basis.EnteredAt) { IsDemo = basis.IsDemo };
    }
}
