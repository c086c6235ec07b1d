namespace Chuangpu.Statistics.Forecasts;

/// <summary>What is expected one, two … years ahead, counted from the last value, and how sure that is.</summary>
/// <param name="Expected">A number a year.</param>
/// <param name="Variances">Of the errors; NaN where the series is too short to tell.</param>
/// <param name="Freedom">The degrees of freedom behind them.</param>
internal sealed record Outlook(double[] Expected, double[] Variances, int Freedom)
{
    // A fit without any error would outweigh all others beyond what numbers can hold.
    private const double LeastShare = 1e-6;

    /// <summary>Of one fit, taken as certain.</summary>
    public static Outlook Of(FittedSeries fit, int horizon)
    {
        var outlook = new Outlook(new double[horizon], new double[horizon], fit.Freedom);
        fit.Fill(outlook.Expected, outlook.Variances);
        return outlook;
    }

    /// <summary>
    /// Of the best fit, with the doubt about its weights: other fits of the method count by their likelihood, with their
    /// own variance and their distance from the best. Weights estimated from ten years are anything but certain.
    /// </summary>
    public static Outlook Among(FittedSeries best, IReadOnlyCollection<FittedSeries> others, int horizon)
    {
        var outlook = Of(best, horizon);
        if (best.Variance == 0)
            return outlook;
        Span<double> expected = new double[horizon];
        Span<double> variances = new double[horizon];
        var all = 1.0;
        foreach (var fit in others)
        {
            var likelihood = Math.Pow(Math.Max(fit.Variance / best.Variance, LeastShare), -best.Freedom / 2.0);
            all += likelihood;
            fit.Fill(expected, variances);
            outlook.Add(likelihood, expected, variances);
        }

        outlook.Divide(all);
        return outlook;
    }

    /// <summary>Of the chosen method, with the doubt about the choice: each method counts by its weight, with its own variance and its distance from the chosen.</summary>
    public static Outlook Among(Outlook chosen, IReadOnlyCollection<(double Weight, Outlook Outlook)> methods)
    {
        var mixed = chosen with { Variances = new double[chosen.Variances.Length] };
        foreach (var (weight, outlook) in methods)
            mixed.Add(weight, outlook.Expected, outlook.Variances);
        mixed.Divide(methods.Sum(m => m.Weight));
        return mixed;
    }

    private void Add(double weight, ReadOnlySpan<double> expected, ReadOnlySpan<double> variances)
    {
        for (var i = 0; i < Expected.Length; i++)
        {
            var apart = expected[i] - Expected[i];
            Variances[i] += weight * (variances[i] + (apart * apart));
        }
    }

    private void Divide(double by)
    {
        for (var i = 0; i < Variances.Length; i++)
            Variances[i] /= by;
    }
}
