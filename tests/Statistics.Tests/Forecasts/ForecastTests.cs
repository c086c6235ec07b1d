using Chuangpu.Statistics.Forecasts;
using CsCheck;

namespace Chuangpu.Statistics.Tests.Forecasts;

public sealed class ForecastTests
{
    private static readonly Gen<(int Year, double Value)[]> AnySeries =
        Gen.Select(Gen.Int[1980, 2025], Gen.Double[-1e6, 1e6]).Array[1, 40].Select(points => points.DistinctBy(p => p.Item1).ToArray());

    private static List<YearPoint> Points(params double?[] values) => [.. values.Select((v, i) => new YearPoint(2001 + i, v))];

    private static List<YearPoint> Points((int Year, double Value)[] points) => [.. points.Select(p => new YearPoint(p.Year, p.Value))];

    [Theory]
    [InlineData(ForecastMethod.Theta, 3, "naive (fallback from theta: 3 points)")]
    [InlineData(ForecastMethod.Theta, 4, "drift (fallback from theta: 4 points)")]
    [InlineData(ForecastMethod.Theta, 5, "theta")]
    [InlineData(ForecastMethod.Damped, 7, "theta (fallback from damped: 7 points)")]
    [InlineData(ForecastMethod.Damped, 8, "damped")]
    [InlineData(ForecastMethod.Drift, 3, "naive (fallback from drift: 3 points)")]
    [InlineData(ForecastMethod.Drift, 4, "drift")]
    [InlineData(ForecastMethod.Ses, 1, "naive (fallback from ses: 1 point)")]
    [InlineData(ForecastMethod.Ses, 4, "ses")]
    [InlineData(ForecastMethod.Auto, 5, "theta (fallback from auto: 5 points)")]
    [InlineData(ForecastMethod.Auto, 2, "naive (fallback from auto: 2 points)")]
    [InlineData(ForecastMethod.Naive, 1, "naive")]
    public void Of_TooShort_TakesWhatItCanBearAndSaysSo(ForecastMethod asked, int points, string label) =>
        Assert.Equal(label, Forecast.Of(Points([.. Enumerable.Range(1, points).Select(i => (double?)(i * i))]), 3, asked)!.MethodLabel);

    [Fact]
    public void Of_OnePoint_HasNoRange()
    {
        var year = Assert.Single(Forecast.Of(Points(7), 1)!.Years);

        Assert.Equal((2002, 7d, null, null), (year.Year, year.Value, year.Within80, year.Within95));
    }

    [Fact]
    public void Of_NoPoint_IsNothing()
    {
        Assert.Null(Forecast.Of([], 3));
        Assert.Null(Forecast.Of(Points(null, null), 3));
    }

    [Theory, MemberData(nameof(Methods))]
    public void Of_ConstantSeries_GoesOnWithoutDoubt(ForecastMethod method)
    {
        var forecast = Forecast.Of(Points([.. Enumerable.Repeat<double?>(0.1, 12)]), 5, method)!;

        Assert.All(forecast.Years, y => Assert.Equal((0.1, new ForecastRange(0.1, 0.1), new ForecastRange(0.1, 0.1)), (y.Value, y.Within80!.Value, y.Within95!.Value)));
        Assert.Equal(1, forecast.ChanceOfReaching(0.1, 2013, higherIsBetter: true));
        Assert.Equal(0, forecast.ChanceOfReaching(0.11, 2013, higherIsBetter: true));
    }

    [Fact]
    public void Of_MissingYearsAtTheEnd_AreForecastAndTakeNoPart()
    {
        var late = Forecast.Of(Points(1, 2, 4, 5, 7, 8, null, null), 3)!;

        Assert.Equal([2007, 2008, 2009], late.Years.Select(y => y.Year));
        Assert.Equal(Forecast.Of(Points(1, 2, 4, 5, 7, 8), 3)!.Years, late.Years);
        Assert.Equal((2006, 8d, 6), (late.LastYear, late.LastValue, late.Points));
    }

    // 1, then 3 two years later, then 4: the change of two years counts for two with its variance: (2²/2 + 1²/1) / 2 = 1.5.
    [Fact]
    public void Naive_Gap_CountsItsYears()
    {
        var forecast = Forecast.Of(Points(1, null, 3, 4), 1, ForecastMethod.Naive)!;

        Assert.Equal(4 + (1.885618 * Math.Sqrt(1.5)), forecast.Years[0].Within80!.Value.Upper, 0.0001);
    }

    [Theory]
    [InlineData(ForecastMethod.Drift)]
    [InlineData(ForecastMethod.Theta)]
    [InlineData(ForecastMethod.Damped)]
    public void Of_GapInALine_StaysNearTheLine(ForecastMethod method)
    {
        var forecast = Forecast.Of(Points([.. Enumerable.Range(0, 16).Select(i => i is 4 or 9 or 10 ? (double?)null : 100 + (10 * i))]), 1, method)!;

        Assert.InRange(forecast.Years[0].Value, 250 + (method == ForecastMethod.Theta ? 4.9 : 9), 260.001);
    }

    [Theory, MemberData(nameof(Methods))]
    public void Of_SeriesWithoutNegatives_IsNeverNegative(ForecastMethod method)
    {
        var forecast = Forecast.Of(Points(90, 81, 60, 55, 41, 30, 22, 11, 3), 10, method)!;

        Assert.All(forecast.Years, y => Assert.True(y.Value >= 0 && y.Within80!.Value.Lower >= 0 && y.Within95!.Value.Lower >= 0));
        Assert.Equal(0, forecast.Years[9].Within95!.Value.Lower);
        // The same with one value below zero may go on below.
        Assert.True(Forecast.Of(Points(90, 81, 60, 55, 41, 30, 22, 11, -3), 10, method)!.Years[9].Within95!.Value.Lower < 0);
    }

    [Fact]
    public void Of_Ceiling_IsNotExceeded()
    {
        var forecast = Forecast.Of(Points(70, 75, 81, 86, 90, 96, 99), 5, ceiling: 100)!;

        Assert.All(forecast.Years, y => Assert.True(y.Value <= 100 && y.Within95!.Value.Upper <= 100));
        Assert.Equal(0, forecast.ChanceOfReaching(100.1, 2009, higherIsBetter: true));
        Assert.InRange(forecast.ChanceOfReaching(100, 2009, higherIsBetter: true)!.Value, 0.3, 1);
        Assert.Equal(1, forecast.ChanceOfReaching(100, 2009, higherIsBetter: false));
    }

    [Fact]
    public void Of_WrongUse_Throws()
    {
        Assert.Throws<ArgumentException>(() => Forecast.Of([new(2001, 1), new(2001, 2)], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Forecast.Of(Points(1), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Forecast.Of(Points(1), Forecast.LongestHorizon + 1));
    }

    [Fact]
    public void Of_AnySeries_HasNestedRangesAroundTheValue() => Gen.Select(AnySeries, Gen.Enum<ForecastMethod>(), Gen.Int[1, 10]).Sample((points, method, horizon) =>
    {
        var forecast = Forecast.Of(Points(points), horizon, method)!;
        Assert.Equal(Enumerable.Range(points.Max(p => p.Year) + 1, horizon), forecast.Years.Select(y => y.Year));
        foreach (var year in forecast.Years)
        {
            Assert.True(double.IsFinite(year.Value));
            Assert.Equal(points.Length < 2, year.Within80 is null);
            if (year is { Within80: { } r80, Within95: { } r95 })
                Assert.True(r95.Lower <= r80.Lower && r80.Lower <= year.Value && year.Value <= r80.Upper && r80.Upper <= r95.Upper, year.ToString());
        }
    });

    [Fact]
    public void Of_AnotherOrderYearOrUnit_ForecastsTheSame() => Gen.Select(AnySeries, Gen.Enum<ForecastMethod>(), Gen.Int[1, 500]).Sample((points, method, years) =>
    {
        // The scale is a power of two, which moves no digit.
        var forecast = Forecast.Of(Points(points), 3, method)!;
        var moved = Forecast.Of(points.Reverse().Select(p => new YearPoint(p.Year + years, p.Value * 1024)), 3, method)!;
        Assert.Equal(forecast.Method, moved.Method);
        Assert.Equal(forecast.Years.Select(y => (y.Year + years, y.Value * 1024, y.Within95?.Upper * 1024)), moved.Years.Select(y => (y.Year, y.Value, y.Within95?.Upper)));
    });

    [Fact]
    public void ChanceOfReaching_EndsOfTheRanges_AreTheirShares()
    {
        var forecast = Forecast.Of(Points(10, 12, 11, 15, 14, 18, 17), 3)!;
        var year = forecast.Years[2];

        Assert.Equal(0.1, forecast.ChanceOfReaching(year.Within80!.Value.Upper, year.Year, higherIsBetter: true)!.Value, 6);
        Assert.Equal(0.9, forecast.ChanceOfReaching(year.Within80.Value.Upper, year.Year, higherIsBetter: false)!.Value, 6);
        Assert.Equal(0.975, forecast.ChanceOfReaching(year.Within95!.Value.Lower, year.Year, higherIsBetter: true)!.Value, 6);
        Assert.Equal(0.5, forecast.ChanceOfReaching(year.Value, year.Year, higherIsBetter: true)!.Value, 9);
        Assert.Equal(1, forecast.ChanceOfReaching(0, year.Year, higherIsBetter: true));
        Assert.Equal(0, forecast.ChanceOfReaching(-1, year.Year, higherIsBetter: false));
        Assert.Null(forecast.ChanceOfReaching(15, 2007, higherIsBetter: true));
        Assert.Null(Forecast.Of(Points(7), 1)!.ChanceOfReaching(8, 2002, higherIsBetter: true));
    }

    // 100 → 121 in two years asks for 10 % a year; drift of 3.5 a year brings 107: √1.07 − 1.
    [Fact]
    public void YearlyRates_Growth_ComparesRequiredWithLikely()
    {
        var forecast = Forecast.Of(Points(86, 90.5, 93, 96.5, 100), 3, ForecastMethod.Drift)!;
        var rates = YearlyRates.Of(forecast, 121, 2007)!;

        Assert.True(rates.IsGrowth);
        Assert.Equal(0.1, rates.Required, 12);
        Assert.Equal(Math.Sqrt(1.07) - 1, rates.Likely, 12);
        Assert.Null(YearlyRates.Of(forecast, 121, 2009));
        Assert.Null(YearlyRates.Of(forecast, 121, 2005));
    }

    [Fact]
    public void YearlyRates_NothingToGrowFrom_AreAmounts()
    {
        var rates = YearlyRates.Of(Forecast.Of(Points(0, 0, 0, 0), 4, ForecastMethod.Drift)!, 8, 2008)!;

        Assert.Equal((2d, 0d, false), (rates.Required, rates.Likely, rates.IsGrowth));
    }

    public static TheoryData<ForecastMethod> Methods => [.. Enum.GetValues<ForecastMethod>()];
}
