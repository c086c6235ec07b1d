namespace Chuangpu.Plans.Contracts;

/// <summary>The figures goals are measured by, supplied by the capability that collects them.</summary>
public interface IStatistics
{
    /// <summary>The indicators a goal can be measured by, in the order of the catalogue.</summary>
    Task<IReadOnlyList<Statistic>> ListAsync(CancellationToken cancellation);

    /// <summary>The yearly figures of some series as they were known on a day: facts only, never forecasts or expectations.</summary>
    /// <param name="series">Which; one without figures is missing from the answer.</param>
    /// <param name="asOf">A past day, or null for today.</param>
    /// <param name="cancellation">Stops.</param>
    Task<IReadOnlyDictionary<StatisticSeries, IReadOnlyList<StatisticYear>>> ReadAsync(
        IReadOnlyCollection<StatisticSeries> series, DateOnly? asOf, CancellationToken cancellation);
}
