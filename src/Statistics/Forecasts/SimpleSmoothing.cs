namespace Chuangpu.Statistics.Forecasts;

/// <summary>
/// Simple exponential smoothing, and the theta method on it. The weight is the one with the least squared error one year
/// ahead; for each weight the best first level follows in closed form, since errors are linear in it. A year without a
/// value leaves the level as it is.
/// </summary>
internal static class SimpleSmoothing
{
    private const int GridSteps = 10;

    private const int Refinements = 18;

    // The weight and the first level.
    private const int Parameters = 2;

    private static readonly double GoldenShare = (Math.Sqrt(5) - 1) / 2;

    public static FittedSeries Ses(ReadOnlySpan<double> slots) => Fit(slots, BestWeight(slots), half: 0, Parameters);

    /// <summary>Hyndman and Billah (2003): the mean of the straight line and of the smoothed line of twice the curvature is simple smoothing with half of the line's slope.</summary>
    public static FittedSeries Theta(ReadOnlySpan<double> slots) => Fit(slots, BestWeight(slots), Slope(slots) / 2, Parameters + 1);

    /// <summary>The same fits with the weights 0.1, 0.2 … 1.</summary>
    public static List<FittedSeries> Grid(ReadOnlySpan<double> slots, ForecastMethod method)
    {
        var isTheta = method == ForecastMethod.Theta;
        var half = isTheta ? Slope(slots) / 2 : 0;
        var fits = new List<FittedSeries>(GridSteps);
        for (var i = 1; i <= GridSteps; i++)
            fits.Add(Fit(slots, (double)i / GridSteps, half, isTheta ? Parameters + 1 : Parameters));
        return fits;
    }

    private static FittedSeries Fit(ReadOnlySpan<double> slots, double alpha, double half, int parameters)
    {
        var smoothed = Run(slots, alpha, drift: 0);
        // How many years the smoothed level trails a line; all of them where nothing is learnt.
        var trail = alpha == 0 ? slots.Length : (1 - Math.Pow(1 - alpha, slots.Length)) / alpha;
        // The errors are those of smoothing that moves by half the slope each year.
        var errors = half == 0 ? smoothed : Run(slots, alpha, half);
        var freedom = errors.Count - parameters;
        return new FittedSeries(smoothed.Level + (half * (trail - 1)), half, errors.Squares / freedom, freedom)
        {
            LevelWeight = alpha,
            // Half of the slope stands for anything between none and all of it: the variance of that is a third of half's square.
            SlopeVariance = half * half / 3,
        };
    }

    // The slope of the straight line of least squares.
    private static double Slope(ReadOnlySpan<double> slots)
    {
        var (count, sumT, sumX) = (0, 0.0, 0.0);
        for (var t = 0; t < slots.Length; t++)
            if (!double.IsNaN(slots[t]))
                (count, sumT, sumX) = (count + 1, sumT + t, sumX + slots[t]);
        var (meanT, meanX) = (sumT / count, sumX / count);
        var (products, squares) = (0.0, 0.0);
        for (var t = 0; t < slots.Length; t++)
            if (!double.IsNaN(slots[t]))
                (products, squares) = (products + ((t - meanT) * (slots[t] - meanX)), squares + ((t - meanT) * (t - meanT)));
        return products / squares;
    }

    // A grid finds the valley, the golden section its bottom.
    private static double BestWeight(ReadOnlySpan<double> slots)
    {
        var (best, least) = (0.0, double.PositiveInfinity);
        for (var i = 0; i <= GridSteps; i++)
        {
            var weight = (double)i / GridSteps;
            if (Run(slots, weight, 0).Squares is var squares && squares < least)
                (best, least) = (weight, squares);
        }

        var (low, high) = (Math.Max(0, best - (1.0 / GridSteps)), Math.Min(1, best + (1.0 / GridSteps)));
        var (a, b) = (high - (GoldenShare * (high - low)), low + (GoldenShare * (high - low)));
        var (atA, atB) = (Run(slots, a, 0).Squares, Run(slots, b, 0).Squares);
        for (var i = 0; i < Refinements; i++)
        {
            if (atA < atB)
            {
                (high, b, atB) = (b, a, atA);
                a = high - (GoldenShare * (high - low));
                atA = Run(slots, a, 0).Squares;
            }
            else
            {
                (low, a, atA) = (a, b, atB);
                b = low + (GoldenShare * (high - low));
                atB = Run(slots, b, 0).Squares;
            }
        }

        var (refined, atRefined) = atA < atB ? (a, atA) : (b, atB);
        return atRefined < least ? refined : best;
    }

    // Level and errors are kept as known part and factor of the first level, which is chosen at the end.
    private static (double Level, double Squares, int Count) Run(ReadOnlySpan<double> slots, double alpha, double drift)
    {
        var (known, factor) = (0.0, 1.0);
        var (count, ee, ef, ff) = (0, 0.0, 0.0, 0.0);
        foreach (var value in slots)
        {
            known += drift;
            if (double.IsNaN(value))
                continue;
            var error = value - known;
            (count, ee, ef, ff) = (count + 1, ee + (error * error), ef + (error * factor), ff + (factor * factor));
            known += alpha * error;
            factor *= 1 - alpha;
        }

        var first = ef / ff;
        return (known + (factor * first), Math.Max(0, ee - (ef * first)), count);
    }
}
