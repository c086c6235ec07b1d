using Chuangpu.Statistics.Forecasts;

namespace Chuangpu.Indicators.Monitoring;

/// <summary>Where an indicator is heading in a region, and what plans ask of it.</summary>
/// <param name="Series">Its facts.</param>
/// <param name="Forecast">The facts carried on, or null where they are too few.</param>
/// <param name="Goals">The goals of the region's plans in force that it measures, earliest due first.</param>
public sealed record IndicatorOutlook(IndicatorSeries Series, Forecast? Forecast, IReadOnlyList<GoalOutlook> Goals);
