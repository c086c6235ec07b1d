namespace Chuangpu.Statistics.Forecasts;

/// <summary>What is expected for a year, with the ranges it falls into four times of five and nineteen of twenty.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The expected value.</param>
/// <param name="Within80">The range of 80 percent; null where the series is too short to tell.</param>
/// <param name="Within95">The range of 95 percent.</param>
public sealed record ForecastYear(int Year, double Value, ForecastRange? Within80, ForecastRange? Within95)
{
    /// <summary>The centre of the distribution, before what cannot be is cut off.</summary>
    internal double Centre { get; init; }

    /// <summary>Its standard error; null where the series is too short to tell.</summary>
    internal double? Error { get; init; }
}
