namespace Chuangpu.Statistics.Weights;

/// <summary>
/// Weights by comparison in pairs (层次分析法, Saaty 1980): the principal eigenvector of the comparisons, with the ratio that says how
/// far they contradict one another.
/// </summary>
/// <param name="Weights">They add up to 1.</param>
/// <param name="ConsistencyRatio">0 for no contradiction; above <see cref="LargestRatio"/> the comparisons are to be revised.</param>
/// <param name="Worst">The pair that disturbs most; null where nothing contradicts.</param>
public sealed record AnalyticHierarchy(IReadOnlyList<double> Weights, double ConsistencyRatio, AnalyticHierarchy.Pair? Worst)
{
    /// <summary>What Saaty takes as the limit.</summary>
    public const double LargestRatio = 0.1;

    /// <summary>The most things that can be compared: beyond, there is no random index and nobody keeps the overview.</summary>
    public const int Most = 15;

    // The mean consistency index of random comparisons of 1, 2, 3 … things (Saaty 1980, extended to 15).
    private static readonly double[] RandomIndex = [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

    /// <summary>Whether the weights may be used.</summary>
    public bool IsConsistent => ConsistencyRatio <= LargestRatio;

    /// <summary>A comparison that disturbs.</summary>
    /// <param name="First">The index of the one.</param>
    /// <param name="Second">The index of the other.</param>
    /// <param name="Given">How many times as important the one was said to be.</param>
    /// <param name="Implied">How many times it is by all the others.</param>
    public sealed record Pair(int First, int Second, double Given, double Implied);

    /// <summary>Computes weights.</summary>
    /// <param name="comparisons">n × n; how many times as important the row is as the column: positive, reciprocal, 1 on the diagonal.</param>
    /// <exception cref="ArgumentException">The matrix is not of that kind, or larger than <see cref="Most"/>.</exception>
    public static AnalyticHierarchy Of(IReadOnlyList<IReadOnlyList<double>> comparisons)
    {
        var n = comparisons.Count;
        if (n is 0 or > Most || comparisons.Any(r => r.Count != n) || Enumerable.Range(0, n).Any(i => Enumerable.Range(0, n).Any(j => !(comparisons[i][j] > 0) || Math.Abs((comparisons[i][j] * comparisons[j][i]) - 1) > 1e-6)))
            throw new ArgumentException("Comparisons are positive and reciprocal.", nameof(comparisons));
        var (weights, largest) = Principal(comparisons);
        var ratio = n < 3 ? 0 : Math.Max(0, (largest - n) / (n - 1) / RandomIndex[n - 1]);
        return new(weights, ratio, WorstOf(comparisons, weights));
    }

    // A positive matrix has one largest eigenvalue, and repeated multiplication leads to it (Perron).
    private static (double[] Weights, double Largest) Principal(IReadOnlyList<IReadOnlyList<double>> comparisons)
    {
        var n = comparisons.Count;
        var weights = new double[n];
        Array.Fill(weights, 1.0 / n);
        for (var round = 0; round < 1000; round++)
        {
            var next = new double[n];
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                    next[i] += comparisons[i][j] * weights[j];
            }

            var largest = next.Sum();
            var moved = 0.0;
            for (var i = 0; i < n; i++)
            {
                next[i] /= largest;
                moved = Math.Max(moved, Math.Abs(next[i] - weights[i]));
            }

            weights = next;
            if (moved < 1e-15)
                return (weights, largest);
        }

        return (weights, Enumerable.Range(0, n).Sum(i => Enumerable.Range(0, n).Sum(j => comparisons[i][j] * weights[j])));
    }

    private static Pair? WorstOf(IReadOnlyList<IReadOnlyList<double>> comparisons, double[] weights)
    {
        var n = weights.Length;
        var worst = (from i in Enumerable.Range(0, n)
                     from j in Enumerable.Range(i + 1, n - i - 1)
                     orderby Math.Abs(Math.Log(comparisons[i][j] * weights[j] / weights[i])) descending
                     select new Pair(i, j, comparisons[i][j], weights[i] / weights[j])).FirstOrDefault();
        return worst is null || Math.Abs(Math.Log(worst.Given / worst.Implied)) < 1e-9 ? null : worst;
    }
}
