namespace Chuangpu.Statistics.CompositeIndex;

/// <summary>Ranks of values; a missing value (NaN) has no rank (NaN).</summary>
public static class Ranks
{
    /// <summary>1 for the largest.</summary>
    public static double[] Descending(IReadOnlyList<double> values, Ties ties = Ties.Min) => Of(values, ties, -1);

    /// <summary>1 for the smallest.</summary>
    public static double[] Ascending(IReadOnlyList<double> values, Ties ties = Ties.Min) => Of(values, ties, 1);

    /// <summary>1 for the largest of computed scores: those that differ by no more than the rounding of binary sums are equal, however they were added up.</summary>
    public static double[] OfScores(IReadOnlyList<double> scores, Ties ties = Ties.Min) =>
        Of(scores, ties, -1, 1e-12 * scores.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max());

    private static double[] Of(IReadOnlyList<double> values, Ties ties, int sign, double rounding = 0)
    {
        var ranks = new double[values.Count];
        Array.Fill(ranks, double.NaN);
        var order = Enumerable.Range(0, values.Count).Where(i => !double.IsNaN(values[i])).ToArray();
        Array.Sort(Array.ConvertAll(order, i => sign * values[i]), order);
        for (int first = 0, after; first < order.Length; first = after)
        {
            after = first + 1;
            while (after < order.Length && (values[order[after]] == values[order[after - 1]] || Math.Abs(values[order[after]] - values[order[after - 1]]) <= rounding))
                after++;
            var rank = ties switch { Ties.Min => first + 1, Ties.Max => after, _ => (first + 1 + after) / 2.0 };
            for (var i = first; i < after; i++)
                ranks[order[i]] = rank;
        }

        return ranks;
    }
}
