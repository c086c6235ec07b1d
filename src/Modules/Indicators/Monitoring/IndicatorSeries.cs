using Chuangpu.Plans.Contracts;
using Chuangpu.Statistics.Forecasts;

namespace Chuangpu.Indicators.Monitoring;

/// <summary>The facts of an indicator in a region, one a year, in the unit of the latest: what goals are held against and forecasts start from.</summary>
/// <param name="Unit">The unit of all of them, or empty.</param>
/// <param name="Facts">Earliest first; never an estimate or an incomplete total.</param>
public sealed record IndicatorSeries(string Unit, IReadOnlyList<StatisticYear> Facts)
{
    /// <summary>From so many years on a series is carried on: with fewer, no range can be told that means anything.</summary>
    public const int FewestForForecast = 4;

    /// <summary>Makes the series; years in a unit that cannot be converted are left out.</summary>
    /// <param name="figures">In any order, each year once.</param>
    /// <param name="today">The unit where there are none: that of the definition on the day.</param>
    public static IndicatorSeries Of(IReadOnlyList<StatisticYear> figures, string today)
    {
        var unit = figures.MaxBy(f => f.Year)?.Unit ?? today;
        return new(unit, [.. figures.OrderBy(f => f.Year).Select(f => UnitScale.Factor(f.Unit, unit) is { } factor ? f with { Value = f.Value * factor, Unit = unit } : null).OfType<StatisticYear>()]);
    }

    /// <summary>The latest fact, or null.</summary>
    public StatisticYear? Latest => Facts.Count == 0 ? null : Facts[^1];

    /// <summary>The value of a year, or null.</summary>
    public decimal? ValueOf(int year) => Facts.FirstOrDefault(f => f.Year == year)?.Value;

    /// <summary>Why there is no forecast, for the reader; null where there is one.</summary>
    public string? WhyNoForecast => Facts.Count >= FewestForForecast ? null
        : $"{(Facts.Count == 0 ? "还没有完整的年度数据" : $"只有 {Facts.Count} 个年份的完整数据")}，至少要 {FewestForForecast} 个年份才预测（预计数和不完整的合计不算）。";

    /// <summary>The series carried on after its latest fact, or null where it is too short.</summary>
    /// <param name="lastYear">The last year wanted; later than the latest fact, else the year after it is taken.</param>
    /// <param name="ceiling">What the values cannot exceed by their nature, or null.</param>
    public Forecast? Forecast(int lastYear, decimal? ceiling) => WhyNoForecast is not null ? null
        : Statistics.Forecasts.Forecast.Of(Facts.Select(f => new YearPoint(f.Year, (double)f.Value)), Math.Clamp(lastYear - Facts[^1].Year, 1, Statistics.Forecasts.Forecast.LongestHorizon), ceiling: (double?)ceiling);
}
