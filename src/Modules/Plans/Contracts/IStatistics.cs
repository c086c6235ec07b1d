namespace Chuangpu.Plans.Contracts;

/// <summary>The figures goals are measured by, supplied by the capability that collects them.</summary>
public interface IStatistics
{
    /// <summary>The names of the entities by whose changes a figure changes.</summary>
    IReadOnlyCollection<string> Kinds { get; }

    /// <summary>The indicators a goal can be measured by, in the order of the catalogue.</summary>
    Task<IReadOnlyList<Statistic>> ListAsync(CancellationToken cancellation);

    /// <summary>The yearly figures of some series as they were known on a day: facts only, never forecasts or expectations.</summary>
    /// <param name="series">Which; one without figures is missing from the answer.</param>
    /// <param name="asOf">A past day, or null for today.</param>
    /// <param name="cancellation">Stops.</param>
    Task<IReadOnlyDictionary<StatisticSeries, IReadOnlyList<StatisticYear>>> ReadAsync(
        IReadOnlyCollection<StatisticSeries> series, DateOnly? asOf, CancellationToken cancellation);

    /// <summary>Who answers for yearly figures of a region that were entered; a figure made of others is missing from the answer.</summary>
    /// <param name="regionCode">The region (six digits).</param>
    /// <param name="figures">Which: indicators and years.</param>
    /// <param name="asOf">A past day, or null for today.</param>
    /// <param name="cancellation">Stops.</param>
    Task<IReadOnlyDictionary<(string Indicator, int Year), StatisticAuthors>> AuthorsAsync(
        string regionCode, IReadOnlyCollection<(string Indicator, int Year)> figures, DateOnly? asOf, CancellationToken cancellation);
}
