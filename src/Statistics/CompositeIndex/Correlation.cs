namespace Chuangpu.Statistics.CompositeIndex;

/// <summary>How two columns go together.</summary>
public static class Correlation
{
    /// <summary>Spearman's rank correlation, equal values sharing the mean of their ranks, over the units that have both.</summary>
    /// <returns>−1 to 1; NaN for fewer than three units with both, or where one column has equal values only.</returns>
    public static double Spearman(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var both = first.Zip(second).Where(p => !double.IsNaN(p.First) && !double.IsNaN(p.Second)).ToList();
        return both.Count < 3 ? double.NaN : Pearson(Ranks.Ascending([.. both.Select(p => p.First)], Ties.Mean), Ranks.Ascending([.. both.Select(p => p.Second)], Ties.Mean));
    }

    /// <summary>Of the variance of a sum, the share that each of its parts accounts for: its covariance with the sum, divided by the sum's variance.</summary>
    /// <param name="parts">One column a part, of equal length and without missing values.</param>
    /// <returns>One share a part; they add up to 1, and one that goes against the sum is negative. NaN where the sum never varies.</returns>
    public static IReadOnlyList<double> VarianceShares(IReadOnlyList<double[]> parts)
    {
        double[] sum = [.. Enumerable.Range(0, parts.Count == 0 ? 0 : parts[0].Length).Select(u => parts.Sum(p => p[u]))];
        var variance = sum.Length < 2 ? 0 : Covariance(sum, sum);
        return [.. parts.Select(p => variance > 0 ? Covariance(p, sum) / variance : double.NaN)];
    }

    /// <summary>
    /// Cronbach's alpha (1951), how far the parts of a sum go the same way: k / (k − 1) · (1 − Σ variance of the parts / variance of their sum), over the units that have all of them.
    /// 1 where all say the same; around 0 where they have nothing to do with one another; negative where they go against one another.
    /// </summary>
    /// <param name="parts">One column a part, of equal length, on one scale; NaN for missing.</param>
    /// <returns>NaN for fewer than two parts, fewer than three units with all of them, or a sum that never varies.</returns>
    public static double CronbachAlpha(IReadOnlyList<double[]> parts)
    {
        double k = parts.Count;
        if (k < 2)
            return double.NaN;
        int[] whole = [.. Enumerable.Range(0, parts[0].Length).Where(u => !parts.Any(p => double.IsNaN(p[u])))];
        if (whole.Length < 3)
            return double.NaN;
        var columns = parts.Select(p => Array.ConvertAll(whole, u => p[u])).ToList();
        double[] sum = [.. Enumerable.Range(0, whole.Length).Select(u => columns.Sum(c => c[u]))];
        var variance = Covariance(sum, sum);
        // Equal sums of unlike parts differ by no more than their rounding.
        return variance > 1e-12 * columns.Sum(c => Covariance(c, c)) ? k / (k - 1) * (1 - (columns.Sum(c => Covariance(c, c)) / variance)) : double.NaN;
    }

    private static double Pearson(double[] first, double[] second) => Covariance(first, first) * Covariance(second, second) is > 0 and var product ? Covariance(first, second) / Math.Sqrt(product) : double.NaN;

    private static double Covariance(double[] first, double[] second)
    {
        var (a, b) = (Moments.Mean(first), Moments.Mean(second));
        return first.Zip(second, (x, y) => (x - a) * (y - b)).Average();
    }
}
