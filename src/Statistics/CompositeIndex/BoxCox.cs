namespace Chuangpu.Statistics.CompositeIndex;

/// <summary>The power transformation of Box and Cox (1964), (y^λ − 1) / λ and ln y for λ = 0, with the λ that makes the values most like a normal distribution.</summary>
internal static class BoxCox
{
    private const double Widest = 2, Grid = 0.1, Nothing = 1e-6;

    /// <summary>The likeliest λ from −2 to 2: the one with the least variance of the transformed values, after division by their geometric mean.</summary>
    /// <param name="values">Positive, not all equal.</param>
    public static double Lambda(IReadOnlyList<double> values)
    {
        var logs = values.Select(v => Math.Log(v)).ToArray();
        var mean = logs.Average();
        double[] centred = Array.ConvertAll(logs, l => l - mean);
        var best = Enumerable.Range(0, (int)Math.Round(2 * Widest / Grid) + 1).Select(i => (i * Grid) - Widest).MinBy(Variance);
        var (low, high) = (Math.Max(-Widest, best - Grid), Math.Min(Widest, best + Grid));
        while (high - low > Nothing)
        {
            var (a, b) = (low + ((high - low) / 3), high - ((high - low) / 3));
            if (Variance(a) <= Variance(b))
                high = b;
            else
                low = a;
        }

        // Four decimals: around its least the variance is so flat that further ones would differ from machine to machine.
        return Math.Round((low + high) / 2, 4);

        double Variance(double lambda)
        {
            var deviation = Moments.Deviation(Array.ConvertAll(centred, l => Power(l, lambda)), sample: false);
            return deviation * deviation;
        }
    }

    /// <summary>The transformed value.</summary>
    public static double Of(double value, double lambda) => Power(Math.Log(value), lambda);

    private static double Power(double logarithm, double lambda) => Math.Abs(lambda) < 1e-6 ? logarithm : (Math.Exp(lambda * logarithm) - 1) / lambda;
}
