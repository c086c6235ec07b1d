namespace Chuangpu.Statistics.CompositeIndex;

/// <summary>Makes the scores of a node of those of its children.</summary>
internal static class Aggregate
{
    /// <param name="method">The method.</param>
    /// <param name="children">A column each, of as many units; NaN for missing.</param>
    /// <param name="weights">As many.</param>
    /// <param name="leastShare">The share of weight that must be present.</param>
    public static double[] Of(Aggregation method, double[][] children, double[] weights, double leastShare)
    {
        var units = children[0].Length;
        var all = weights.Sum();
        var scores = new double[units];
        for (var u = 0; u < units; u++)
        {
            var present = 0.0;
            for (var c = 0; c < children.Length; c++)
                present += double.IsNaN(children[c][u]) ? 0 : weights[c];
            // Within rounding: a share of 2/3 is reached by two of three.
            scores[u] = present == 0 || present < (leastShare - 1e-12) * all ? double.NaN : method == Aggregation.Copeland ? 0 : Mean(method, children, weights, u, present);
        }

        return method == Aggregation.Copeland ? Copeland(children, weights, scores) : scores;
    }

    private static double Mean(Aggregation method, double[][] children, double[] weights, int unit, double present)
    {
        var sum = 0.0;
        for (var c = 0; c < children.Length; c++)
        {
            var score = children[c][unit];
            if (!double.IsNaN(score) && weights[c] > 0)
                sum += weights[c] * method switch { Aggregation.Geometric => Math.Log(score), Aggregation.Harmonic => score < 0 ? double.NaN : 1 / score, _ => score };
        }

        var mean = sum / present;
        return method switch
        {
            Aggregation.Geometric => Math.Exp(mean),
            Aggregation.Harmonic => 1 / mean,
            // Where all are 0 there is no unevenness to be punished.
            Aggregation.MazziottaPareto => Variance(children, weights, unit, present, mean) is > 0 and var variance ? mean == 0 ? double.NaN : mean - (variance / mean) : mean,
            _ => mean,
        };
    }

    private static double Variance(double[][] children, double[] weights, int unit, double present, double mean)
    {
        var sum = 0.0;
        for (var c = 0; c < children.Length; c++)
        {
            if (!double.IsNaN(children[c][unit]))
                sum += weights[c] * (children[c][unit] - mean) * (children[c][unit] - mean);
        }

        return sum / present;
    }

    // Two units are compared by the children that both have.
    private static double[] Copeland(double[][] children, double[] weights, double[] scores)
    {
        for (var a = 0; a < scores.Length; a++)
        {
            for (var b = a + 1; b < scores.Length; b++)
            {
                if (double.IsNaN(scores[a]) || double.IsNaN(scores[b]))
                    continue;
                var lead = 0.0;
                for (var c = 0; c < children.Length; c++)
                {
                    if (!double.IsNaN(children[c][a]) && !double.IsNaN(children[c][b]))
                        lead += weights[c] * children[c][a].CompareTo(children[c][b]);
                }

                scores[a] += Math.Sign(lead);
                scores[b] -= Math.Sign(lead);
            }
        }

        return scores;
    }
}
