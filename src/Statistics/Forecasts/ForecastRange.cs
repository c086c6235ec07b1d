namespace Chuangpu.Statistics.Forecasts;

/// <summary>A range of values.</summary>
/// <param name="Lower">From here.</param>
/// <param name="Upper">To here.</param>
public readonly record struct ForecastRange(double Lower, double Upper);
