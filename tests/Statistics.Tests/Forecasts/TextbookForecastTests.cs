using Chuangpu.Statistics.Forecasts;

namespace Chuangpu.Statistics.Tests.Forecasts;

/// <summary>Each method against figures worked by hand, published by others, or computed here another way.</summary>
public sealed class TextbookForecastTests
{
    // Million tonnes of oil, Saudi Arabia 1996–2013: the example of simple smoothing in Hyndman and Athanasopoulos, Forecasting (2nd ed., 7.1).
    private static readonly double[] Oil =
    [
        445.3641, 453.1950, 454.4096, 422.3789, 456.0371, 440.3866, 425.1944, 486.2052, 500.4291,
        521.2759, 508.9476, 488.8889, 509.8706, 456.7229, 473.8166, 525.9509, 549.8338, 542.3405,
    ];

    // Million sheep in Asia 1970–2000: the example of trends there (1st ed., 7.4).
    private static readonly double[] Sheep =
    [
        263.917747, 268.307222, 260.662556, 266.639419, 277.515778, 283.834045, 290.309028, 292.474198, 300.830694, 309.286657, 318.331081,
        329.37239, 338.883998, 339.244126, 328.600632, 314.255385, 314.459695, 321.413779, 329.789292, 346.385165, 352.297882, 348.370515,
        417.562922, 417.12357, 417.749459, 412.233904, 411.946817, 394.697075, 401.49927, 408.270468, 414.2428,
    ];

    private static Forecast Of(ForecastMethod method, int horizon, params double[] values) =>
        Forecast.Of(values.Select((v, i) => new YearPoint(2001 + i, v)), horizon, method)!;

    // Changes 2, −1, 4: variance 21/3 = 7 on 3 degrees of freedom; t is 1.637744 and 3.182446. Two years ahead the variance is 14.
    [Fact]
    public void Naive_ByHand()
    {
        var forecast = Of(ForecastMethod.Naive, 2, 10, 12, 11, 15);

        Assert.Equal((2005, 15d), (forecast.Years[0].Year, forecast.Years[0].Value));
        Assert.Equal(15d, forecast.Years[1].Value);
        AssertRange(15, 1.637744 * Math.Sqrt(7), forecast.Years[0].Within80);
        AssertRange(15, 3.182446 * Math.Sqrt(7), forecast.Years[0].Within95);
        AssertRange(15, 1.637744 * Math.Sqrt(14), forecast.Years[1].Within80);
    }

    // Mean change 5/3; the changes are 1/3, −8/3, 7/3 from it: variance (114/9)/2 = 19/3 on 2 degrees of freedom, t = 1.885618.
    // The mean of three changes is uncertain itself: one year ahead 19/3 · (1 + 1/3), two years 19/3 · (2 + 4/3).
    [Fact]
    public void Drift_ByHand()
    {
        var forecast = Of(ForecastMethod.Drift, 2, 10, 12, 11, 15);

        Assert.Equal(15 + (5.0 / 3), forecast.Years[0].Value, 12);
        Assert.Equal(15 + (10.0 / 3), forecast.Years[1].Value, 12);
        AssertRange(15 + (5.0 / 3), 1.885618 * Math.Sqrt(19.0 / 3 * 4 / 3), forecast.Years[0].Within80);
        AssertRange(15 + (10.0 / 3), 1.885618 * Math.Sqrt(19.0 / 3 * 10 / 3), forecast.Years[1].Within80);
    }

    // Published: weight 0.8339, forecast 542.6806, 80 % range up to 580.9070 with the normal 1.281552.
    [Fact]
    public void Ses_PublishedExample_GivesThePublishedFit()
    {
        var fit = SimpleSmoothing.Ses([.. Oil.Select(v => v - Oil[^1])]);

        Assert.Equal(542.6806, Of(ForecastMethod.Ses, 5, Oil).Years[4].Value, 0.001);
        Assert.Equal(0.8339, fit.LevelWeight, 0.0005);
        Assert.Equal((580.9070 - 542.6806) / 1.281552, Math.Sqrt(fit.Variance), 0.01);
    }

    // Published: squared errors 6761.35 with weight 1 for simple smoothing, 6036.56 with weights 0.98 and 0 and damping 0.98 for the damped trend.
    [Fact]
    public void SesAndDamped_PublishedExample_HaveThePublishedErrors()
    {
        double[] slots = [.. Sheep.Select(v => v - Sheep[^1])];
        var (ses, damped) = (SimpleSmoothing.Ses(slots), DampedTrend.Fit(slots));

        Assert.Equal(6761.35, ses.Variance * ses.Freedom, 0.005);
        Assert.Equal(1, ses.LevelWeight, 0.005);
        Assert.Equal(6036.56, damped.Variance * damped.Freedom, 0.02);
        Assert.Equal(0.98, damped.LevelWeight, 0.005);
        Assert.Equal(0, damped.SlopeWeight, 0.005);
        Assert.Equal(0.98, damped.Damping, 1e-9);
    }

    // Component form, by the book: l = α x + (1 − α)(l + φ b), b = β*(l − l₋₁) + (1 − β*) φ b; no start may leave less error.
    [Fact]
    public void Damped_AnyOtherStartOrWeight_LeavesMoreError()
    {
        double[] values = [100, 112, 121, 124, 133, 131, 138, 139, 144, 143];
        var fit = DampedTrend.Fit([.. values.Select(v => v - values[^1])]);
        var least = fit.Variance * fit.Freedom;
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b, phi) = (random.NextDouble(), random.NextDouble(), 0.8 + (0.18 * random.NextDouble()));
            var (level, trend, squares) = (85 + (20 * random.NextDouble()), 20 * random.NextDouble(), 0.0);
            foreach (var x in values)
            {
                squares += Math.Pow(x - level - (phi * trend), 2);
                var before = level;
                level = (a * x) + ((1 - a) * (level + (phi * trend)));
                trend = (b * (level - before)) + ((1 - b) * phi * trend);
            }

            Assert.True(squares >= least, $"{squares} < {least}");
        }
    }

    // Smoothing follows such growth at weight 1; the slope of the line is 25/10: 11 + 1.25 and 11 + 2.5.
    [Fact]
    public void Theta_ByHand()
    {
        var forecast = Of(ForecastMethod.Theta, 2, 1, 2, 4, 7, 11);

        Assert.Equal(12.25, forecast.Years[0].Value, 9);
        Assert.Equal(13.5, forecast.Years[1].Value, 9);
    }

    // Assimakopoulos and Nikolopoulos (2000), as they put it: the line and the line of twice the curvature 2x − line, the latter
    // smoothed with the same weight, both carried on, and the mean of the two. Ours is the short form of Hyndman and Billah.
    [Fact]
    public void Theta_AsTheMeanOfTwoLines_IsTheSame()
    {
        double[] x = [50, 53, 49, 55, 58, 54, 60, 59, 64, 61];
        var alpha = SimpleSmoothing.Ses([.. x.Select(v => v - x[^1])]).LevelWeight;
        Assert.InRange(alpha, 0.05, 0.95);
        var n = x.Length;
        var slope = x.Select((v, t) => (t - ((n - 1) / 2.0)) * v).Sum() / Enumerable.Range(0, n).Sum(t => Math.Pow(t - ((n - 1) / 2.0), 2));
        var start = x.Average() - (slope * (n - 1) / 2);
        double Line(int t) => start + (slope * t);

        // The first level of x that leaves the least error, found by trial; that of the bent line lies as the line bends it.
        double Smooth(double level, IEnumerable<double> values) => values.Aggregate(level, (l, v) => l + (alpha * (v - l)));
        double Errors(double level) => x.Sum(v => { var e = v - level; level += alpha * e; return e * e; });
        var first = Enumerable.Range(0, 400_001).Select(i => 40 + (i * 0.00005)).MinBy(Errors);
        var bent = Smooth((2 * first) - Line(0), x.Select((v, t) => (2 * v) - Line(t)));

        var forecast = Of(ForecastMethod.Theta, 3, x);
        for (var h = 1; h <= 3; h++)
            Assert.Equal((Line(n - 1 + h) + bent) / 2, forecast.Years[h - 1].Value, 0.001);
    }

    // Tables of Student's t.
    [Theory]
    [InlineData(1, 3.0777, 12.7062)]
    [InlineData(2, 1.8856, 4.3027)]
    [InlineData(10, 1.3722, 2.2281)]
    [InlineData(30, 1.3104, 2.0423)]
    public void StudentT_Quantiles_AreThoseOfTheTables(int freedom, double within80, double within95)
    {
        Assert.Equal(within80, StudentT.Within80(freedom), 0.00005);
        Assert.Equal(within95, StudentT.Within95(freedom), 0.00005);
        Assert.Equal(0.5, StudentT.Below(0, freedom), 12);
        Assert.Equal(0.1, StudentT.Below(-within80, freedom), 0.00002);
    }

    private static void AssertRange(double centre, double half, ForecastRange? range)
    {
        Assert.Equal(centre - half, range!.Value.Lower, 0.0001);
        Assert.Equal(centre + half, range.Value.Upper, 0.0001);
    }
}
