namespace Chuangpu.Statistics.Forecasts;

/// <summary>A year of a series.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">Finite, no larger than 10^100; null where it is missing.</param>
public readonly record struct YearPoint(int Year, double? Value);
