namespace Chuangpu.Statistics.Forecasts;

/// <summary>
/// Holt's method with a damped trend, in its form with error correction. The weights of level and trend and the damping
/// (0.8 to 0.98) are those with the least squared error one year ahead; for each the best first level and trend follow in
/// closed form, since errors are linear in them. A year without a value moves on by the trend.
/// </summary>
internal static class DampedTrend
{
    private const double LeastDamping = 0.8;
    private const double MostDamping = 0.98;
    private const double FinestStep = 0.002;

    // Weights, damping, first level and first trend.
    private const int Parameters = 5;

    private static readonly Weights[] Coarse =
    [
        .. from level in new[] { 0.1, 0.4, 0.7, 1 }
           from trend in new[] { 0, 0.1, 0.4, 0.9 }
           from damping in new[] { LeastDamping, 0.9, MostDamping }
           select new Weights(level, trend, damping),
    ];

    public static FittedSeries Fit(ReadOnlySpan<double> slots)
    {
        var best = new Weights(1, 0, MostDamping);
        var least = double.PositiveInfinity;
        foreach (var weights in Coarse)
            Try(slots, weights, ref best, ref least);

        for (var step = 0.1; step > FinestStep;)
        {
            var centre = best;
            foreach (var sign in (ReadOnlySpan<double>)[step, -step])
            {
                Try(slots, centre with { Level = Math.Clamp(centre.Level + sign, 0, 1) }, ref best, ref least);
                Try(slots, centre with { Trend = Math.Clamp(centre.Trend + sign, 0, 1) }, ref best, ref least);
                Try(slots, centre with { Damping = Math.Clamp(centre.Damping + (sign / 5), LeastDamping, MostDamping) }, ref best, ref least);
            }

            if (best == centre)
                step /= 2;
        }

        return Fit(slots, best);
    }

    /// <summary>The same fits over a coarse grid of weights.</summary>
    public static List<FittedSeries> Grid(ReadOnlySpan<double> slots)
    {
        var fits = new List<FittedSeries>(Coarse.Length);
        foreach (var weights in Coarse)
            fits.Add(Fit(slots, weights));
        return fits;
    }

    private static FittedSeries Fit(ReadOnlySpan<double> slots, Weights weights)
    {
        var run = Run(slots, weights);
        var freedom = run.Count - Parameters;
        return new FittedSeries(run.Level, run.Trend, run.Squares / freedom, freedom)
        {
            LevelWeight = weights.Level,
            SlopeWeight = weights.Level * weights.Trend,
            Damping = weights.Damping,
        };
    }

    private static void Try(ReadOnlySpan<double> slots, Weights weights, ref Weights best, ref double least)
    {
        if (Run(slots, weights).Squares is var squares && squares < least)
            (best, least) = (weights, squares);
    }

    // Level and trend are kept as known part and factors of the first level and the first trend, which are chosen at the end.
    private static (double Level, double Trend, double Squares, int Count) Run(ReadOnlySpan<double> slots, Weights weights)
    {
        var (alpha, beta, phi) = (weights.Level, weights.Level * weights.Trend, weights.Damping);
        var (level, levelL, levelT) = (0.0, 1.0, 0.0);
        var (trend, trendL, trendT) = (0.0, 0.0, 1.0);
        var (count, ee, eL, eT, ll, lt, tt) = (0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var value in slots)
        {
            (trend, trendL, trendT) = (phi * trend, phi * trendL, phi * trendT);
            (level, levelL, levelT) = (level + trend, levelL + trendL, levelT + trendT);
            if (double.IsNaN(value))
                continue;
            var error = value - level;
            count++;
            ee += error * error;
            eL += error * levelL;
            eT += error * levelT;
            ll += levelL * levelL;
            lt += levelL * levelT;
            tt += levelT * levelT;
            (trend, trendL, trendT) = (trend + (beta * error), trendL - (beta * levelL), trendT - (beta * levelT));
            (level, levelL, levelT) = (level + (alpha * error), levelL - (alpha * levelL), levelT - (alpha * levelT));
        }

        var determinant = (ll * tt) - (lt * lt);
        // Where only their sum can be told, the first trend is none.
        var plain = determinant <= 1e-9 * ll * tt;
        var firstTrend = plain ? 0 : ((eT * ll) - (eL * lt)) / determinant;
        var firstLevel = (eL - (lt * firstTrend)) / ll;
        return (level + (levelL * firstLevel) + (levelT * firstTrend), trend + (trendL * firstLevel) + (trendT * firstTrend),
            Math.Max(0, ee - (eL * firstLevel) - (eT * firstTrend)), count);
    }

    private readonly record struct Weights(double Level, double Trend, double Damping);
}
