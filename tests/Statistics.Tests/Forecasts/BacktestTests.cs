using Chuangpu.Statistics.Bench;
using Chuangpu.Statistics.Forecasts;

namespace Chuangpu.Statistics.Tests.Forecasts;

/// <summary>The back-test of docs/methods.md on invented series, with seeds of its own.</summary>
public sealed class BacktestTests
{
    private const int HeldOut = 3;

    private static readonly List<YearPoint[]> Series = InventedSeries.Of(seed: 11, count: 1_400, shortest: 8 + HeldOut, longest: 12 + HeldOut);

    [Fact]
    public void Auto_AgainstEveryFixedMethod_IsNoWorse()
    {
        var auto = Backtest.Of(Series, HeldOut, ForecastMethod.Auto);
        Assert.All(Enum.GetValues<ForecastMethod>().Where(m => m != ForecastMethod.Auto), method =>
        {
            var fixedMethod = Backtest.Of(Series, HeldOut, method);
            Assert.True(auto.Mase <= fixedMethod.Mase, $"{method}: {auto.Mase} > {fixedMethod.Mase}");
            Assert.True(auto.Smape <= fixedMethod.Smape, $"{method}: {auto.Smape} > {fixedMethod.Smape}");
        });
    }

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(40)]
    public void Auto_MixedSeries_CoversAboutWhatItSays(int length)
    {
        var test = Backtest.Of(InventedSeries.Of(seed: 12, 1_400, length + HeldOut, length + HeldOut), HeldOut, ForecastMethod.Auto);

        Assert.InRange(test.Within80, 76, 90);
        Assert.InRange(test.Within95, 92, 98);
    }

    // Series made as the method takes them to be: the ranges of the random walks are exact, so that 2,000 × 3 years stray little.
    [Theory]
    [InlineData(ForecastMethod.Naive, 0.0, 1.0, 2.5)]
    [InlineData(ForecastMethod.Drift, 0.7, 1.0, 2.5)]
    [InlineData(ForecastMethod.Ses, 0.0, 0.4, 6.5)]
    [InlineData(ForecastMethod.Damped, 0.0, 1.0, 10)]
    public void Of_SeriesOfTheMethodsOwnKind_CoversAboutWhatItSays(ForecastMethod method, double drift, double weight, double slack)
    {
        var random = new Random(5);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var series = Enumerable.Range(0, 2_000).Select(_ =>
        {
            var level = 1000.0;
            return Enumerable.Range(2001, 10 + HeldOut).Select(year =>
            {
                var shock = Normal();
                var value = level + drift + shock;
                level += drift + (weight * shock);
                return new YearPoint(year, value);
            }).ToArray();
        }).ToList();

        var test = Backtest.Of(series, HeldOut, method);

        Assert.InRange(test.Within80, 80 - Math.Min(slack, 3), 80 + slack);
        Assert.InRange(test.Within95, 95 - 2, 95 + Math.Min(slack, 4));
    }
}
