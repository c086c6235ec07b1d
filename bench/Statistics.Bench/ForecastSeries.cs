using BenchmarkDotNet.Attributes;
using Chuangpu.Statistics.Forecasts;

namespace Chuangpu.Statistics.Bench;

/// <summary>
/// Forecasts 10,000 yearly series of 8 to 12 points five years ahead. The alternative in the same run fits the damped trend
/// alone, once a series, as libraries do it: all five parameters by Nelder and Mead's search. Ours chooses among five
/// methods, each fitted five times, and gives ranges.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
[SimpleJob(warmupCount: 2, iterationCount: 5)]
public class ForecastSeries
{
    private const int Horizon = 5;

    private List<YearPoint[]> series = [];

    private double[][] values = [];

    [GlobalSetup]
    public void Invent()
    {
        series = InventedSeries.Of(seed: 1, count: 10_000, shortest: 8, longest: 12);
        values = [.. series.Select(s => s.Select(p => p.Value!.Value).ToArray())];
    }

    [Benchmark(Baseline = true)]
    public double DampedBySearch() => values.Sum(v => SearchedDampedTrend.Forecast(v, Horizon));

    [Benchmark]
    public double Auto() => Sum(ForecastMethod.Auto);

    [Benchmark]
    public double Damped() => Sum(ForecastMethod.Damped);

    [Benchmark]
    public double Theta() => Sum(ForecastMethod.Theta);

    [Benchmark]
    public double Drift() => Sum(ForecastMethod.Drift);

    private double Sum(ForecastMethod method) => series.Sum(points => Forecast.Of(points, Horizon, method)!.Years[^1].Value);
}
