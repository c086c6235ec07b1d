namespace Chuangpu.Statistics.Weights;

/// <summary>Weights by how much indicators tell units apart: the more even an indicator, the less it weighs (entropy weight method 熵权法, Shannon 1948).</summary>
public static class EntropyWeights
{
    /// <summary>Weights that add up to 1; equal ones where no indicator tells any two units apart.</summary>
    /// <param name="columns">Normalised scores, a column an indicator, not negative; missing ones (NaN) take no part.</param>
    /// <exception cref="ArgumentException">A score is negative, or there is no column.</exception>
    public static double[] Of(IReadOnlyList<IReadOnlyList<double>> columns)
    {
        if (columns.Count == 0 || columns.Any(c => c.Any(v => v < 0)))
            throw new ArgumentException("Scores must not be negative, and there must be some.", nameof(columns));
        var spread = columns.Select(Divergence).ToArray();
        var all = spread.Sum();
        return Array.ConvertAll(spread, d => all == 0 ? 1.0 / columns.Count : d / all);
    }

    private static double Divergence(IReadOnlyList<double> column)
    {
        var known = column.Where(v => !double.IsNaN(v)).ToList();
        var sum = known.Sum();
        if (known.Count < 2 || sum == 0)
            return 0;
        // p ln p is 0 at 0.
        var entropy = -known.Where(v => v > 0).Sum(v => v / sum * Math.Log(v / sum)) / Math.Log(known.Count);
        return Math.Max(0, 1 - entropy);
    }
}
