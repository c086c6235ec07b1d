using Chuangpu.Indicators.Catalogue;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Contracts;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Values;

/// <summary>Supplies the goals of plans with the yearly figures of indicators.</summary>
internal sealed class GoalStatistics(ChuangpuDb db, IndicatorValues values, TimeProvider clock) : IStatistics
{
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
        List<string> codes = [.. series.Select(s => s.Indicator).Distinct()], regions = [.. series.Select(s => s.RegionCode).Distinct()];
        var indicators = await db.Set<Indicator>().AsNoTracking().Include(i => i.Definitions).Where(i => codes.Contains(i.Code)).ToDictionaryAsync(i => i.Code, cancellation);
        // Who may see a goal may see what it has reached, as with values entered at the goal itself.
        var read = await values.ReadAsync(
            new ValueQuery { Indicators = codes, Regions = regions, Frequency = Frequency.Year, AsOf = asOf, FactsOnly = true, BeyondScope = true }, cancellation);
        var wanted = series.ToHashSet();
        return read.GroupBy(v => new StatisticSeries(v.IndicatorCode, v.RegionCode)).Where(g => wanted.Contains(g.Key))
            .ToDictionary(g => g.Key, g => (IReadOnlyList<StatisticYear>)[.. g.Select(v => Year(v, indicators[v.IndicatorCode]))]);
    }

    private static StatisticYear Year(IndicatorValue value, Indicator indicator) =>
        new(value.Period.Year, value.Value!.Value, indicator.On(value.Period.EndsOn).Unit, DisplayText.OfEnum(value.Status), value.EnteredAt) { IsDemo = value.IsDemo };
}
