using Chuangpu.Assessment.Schemes;

namespace Chuangpu.Assessment.Scoring;

/// <summary>The tree of a scheme as it counts for one group: who stands below whom, with which weight, made how.</summary>
internal sealed class ScoreTree
{
    private readonly SchemeDefinition _scheme;
    private readonly Dictionary<string, IReadOnlyList<(SchemeItem Item, decimal Weight)>> _below = [];

    public ScoreTree(SchemeDefinition scheme, SchemeGroup group)
    {
        (_scheme, Group, Top) = (scheme, group, scheme.Top());
        // A node comes after its parent, so the other way round each comes after what stands below it.
        NodesUp = [.. scheme.Items.Where(i => i.Source == ItemSource.Node && scheme.AppliesTo(i, group.Code)).Reverse()];
        Leaves = [.. scheme.Items.Where(i => i.IsScored && IsBelowTop(i))];
    }

    public SchemeGroup Group { get; }

    public SchemeItem Top { get; }

    /// <summary>The nodes that count, each after those below it.</summary>
    public IReadOnlyList<SchemeItem> NodesUp { get; }

    /// <summary>The scored items that count.</summary>
    public IReadOnlyList<SchemeItem> Leaves { get; }

    /// <summary>What stands below a node, with weights relative to one another.</summary>
    public IReadOnlyList<(SchemeItem Item, decimal Weight)> Below(string node) => _below[node];

    /// <summary>Sets the weights below a node.</summary>
    public void Weigh(string node, IReadOnlyDictionary<string, decimal> weights) =>
        _below[node] = [.. _scheme.ChildrenOf(node, Group.Code).Select(c => (c, weights[c.Code]))];

    /// <summary>Each item's share of the 100 points of the top, from the top down.</summary>
    public IReadOnlyDictionary<string, decimal> Points()
    {
        var points = new Dictionary<string, decimal> { [Top.Code] = 100 };
        foreach (var node in NodesUp.Reverse())
        {
            foreach (var (item, share) in SchemeWeights.Divide(points[node.Code], Below(node.Code)))
                points[item] = share;
        }

        return points;
    }

    /// <summary>The scores of the nodes, of the scores of the leaves; what is left out is missing.</summary>
    public Dictionary<string, decimal> Evaluate(Func<string, decimal?> leaf)
    {
        var scores = new Dictionary<string, decimal>();
        foreach (var node in NodesUp)
        {
            if (NodeScore.Of(node.Aggregation, [.. Below(node.Code).Select(b => (b.Weight, ScoreOf(b.Item)))]) is { } score)
                scores[node.Code] = score;
        }

        return scores;

        decimal? ScoreOf(SchemeItem item) => item.Source == ItemSource.Node ? scores.TryGetValue(item.Code, out var score) ? score : null : leaf(item.Code);
    }

    private bool IsBelowTop(SchemeItem item)
    {
        for (var at = item; at is not null; at = at.Parent is { } parent ? _scheme.Find(parent) : null)
        {
            if (!_scheme.AppliesTo(at, Group.Code))
                return false;
        }

        return true;
    }
}
