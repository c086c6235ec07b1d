using Chuangpu.Assessment.Schemes;

namespace Chuangpu.Assessment.Scoring;

/// <summary>Makes one score of several. What is missing is left out, and the weights of the others count as the whole.</summary>
internal static class NodeScore
{
    /// <summary>Four decimals; null where nothing is there to make it of.</summary>
    public static decimal? Of(NodeAggregation method, IReadOnlyList<(decimal Weight, decimal? Score)> children)
    {
        var there = children.Where(c => c is { Score: not null, Weight: > 0 }).Select(c => (c.Weight, Score: c.Score!.Value)).ToList();
        var all = there.Sum(c => c.Weight);
        if (all == 0)
            return null;
        var mean = there.Sum(c => c.Weight * c.Score) / all;
        return Rounded.Score(method switch
        {
            NodeAggregation.Geometric => Geometric(there, all),
            NodeAggregation.MazziottaPareto => mean == 0 ? 0 : Math.Max(0, mean - (there.Sum(c => c.Weight * (c.Score - mean) * (c.Score - mean)) / all / mean)),
            _ => mean,
        });
    }

    // Logarithms are irrational: the last bits may differ between machines, so decimals end at once, far before them.
    private static decimal Geometric(List<(decimal Weight, decimal Score)> children, decimal all) =>
        children.Exists(c => c.Score <= 0) ? 0 : (decimal)Math.Round(Math.Exp(children.Sum(c => (double)(c.Weight / all) * Math.Log((double)c.Score))), Rounded.Decimals, MidpointRounding.AwayFromZero);
}
