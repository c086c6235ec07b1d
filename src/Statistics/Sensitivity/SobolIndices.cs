namespace Chuangpu.Statistics.Sensitivity;

/// <summary>How much of the variance of a model's result a factor accounts for.</summary>
/// <param name="First">By itself: the estimator of Saltelli et al. (2010).</param>
/// <param name="Total">With all it does together with others: the estimator of Jansen (1999).</param>
public readonly record struct SobolIndices(double First, double Total)
{
    /// <summary>The indices of each factor, from runs in the order A, B, AB1 … ABk: two independent samples, and the first with one factor at a time taken from the second.</summary>
    /// <param name="runs">The result of each run.</param>
    /// <param name="factors">How many factors, at least 1.</param>
    /// <returns>One a factor; NaN where the result never varies.</returns>
    /// <exception cref="ArgumentException">The runs do not divide by factors + 2, or are fewer than two a sample.</exception>
    public static IReadOnlyList<SobolIndices> Of(IReadOnlyList<double> runs, int factors)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factors, 1);
        if (runs.Count % (factors + 2) != 0 || runs.Count / (factors + 2) < 2)
            throw new ArgumentException($"{runs.Count} runs are no {factors + 2} samples.", nameof(runs));
        var size = runs.Count / (factors + 2);
        var mean = runs.Take(2 * size).Average();
        var variance = runs.Take(2 * size).Sum(y => (y - mean) * (y - mean)) / ((2 * size) - 1);
        return [.. Enumerable.Range(0, factors).Select(Factor)];

        SobolIndices Factor(int factor)
        {
            var (first, total) = (0.0, 0.0);
            for (var r = 0; r < size; r++)
            {
                var (a, b, ab) = (runs[r], runs[size + r], runs[((2 + factor) * size) + r]);
                first += b * (ab - a);
                total += (a - ab) * (a - ab);
            }

            return new(first / size / variance, total / (2 * size) / variance);
        }
    }
}
