using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Assessment.Runs;

/// <summary>One thing to be changed in a replay; what is null stays.</summary>
public sealed record RunChange
{
    /// <summary>The item whose weight, method or aggregation changes.</summary>
    public string? Item { get; init; }

    /// <summary>Its points; those of its siblings are scaled so that the sum stays.</summary>
    public decimal? Weight { get; init; }

    /// <summary>How its figures become scores.</summary>
    public ScoringMethod? Method { get; init; }

    /// <summary>How it is made of those below it.</summary>
    public NodeAggregation? Aggregation { get; init; }

    /// <summary>Another day as of which figures count.</summary>
    public DateOnly? CutOff { get; init; }

    /// <summary>The scheme with the change.</summary>
    internal Result<SchemeDefinition> Apply(SchemeDefinition scheme)
    {
        if (Item is null)
            return scheme;
        if (scheme.Find(Item) is not { } item)
            return Problem.NotFound("该指标");
        if (Weight is { } weight)
            return Reweigh(scheme, item, weight);
        if (Method is { } method)
            return item.Scoring is { } scoring ? With(scheme, item with { Scoring = scoring with { Method = method } }) : new Problem("replay.method", $"“{item.Name}”没有计分办法可换。");
        return Aggregation is { } aggregation && item.Source == ItemSource.Node ? With(scheme, item with { Aggregation = aggregation }) : scheme;
    }

    private static SchemeDefinition With(SchemeDefinition scheme, SchemeItem item) =>
        scheme with { Items = [.. scheme.Items.Select(i => i.Code == item.Code ? item : i)] };

    private static Result<SchemeDefinition> Reweigh(SchemeDefinition scheme, SchemeItem item, decimal weight)
    {
        if (item.Parent is null || !item.IsWeighted)
            return new Problem("replay.weight", $"“{item.Name}”没有可以改动的分值。");
        var node = scheme.Find(item.Parent)!;
        if (node.Weighing is { Method: not WeighingMethod.ByHand })
            return new Problem("replay.weight", $"“{node.Name}”下面的权重由方法得出，不能直接改动一项。");
        var siblings = scheme.ChildrenOf(node.Code).ToList();
        // Each group has its own sum, and its own rest to be divided.
        var changed = siblings.ToDictionary(s => s.Code, s => s with { GroupWeights = [.. scheme.Groups.Select(g => new SchemeItem.GroupWeight(g.Code, Share(s, g.Code)))] });
        if (changed.Values.SelectMany(s => s.GroupWeights).Any(w => w.Weight < 0))
            return new Problem("replay.weight", $"分值应在 0 到“{node.Name}”的分值之间。");
        var reweighed = scheme with { Items = [.. scheme.Items.Select(i => changed.TryGetValue(i.Code, out var one) ? one : i)] };
        return changed.Keys.Aggregate(reweighed, ScaleBelow);

        decimal Share(SchemeItem sibling, string group)
        {
            var counting = scheme.ChildrenOf(node.Code, group).ToList();
            if (!counting.Contains(item) || !counting.Contains(sibling))
                return SchemeDefinition.WeightOf(sibling, group);
            var whole = SchemeCheck.WantedSum(scheme, node, group);
            List<(SchemeItem Item, decimal Weight)> others = [.. counting.Where(c => c.Code != item.Code).Select(c => (c, SchemeDefinition.WeightOf(c, group)))];
            return sibling.Code == item.Code ? (others.Count == 0 ? whole : weight)
                : whole < weight ? -1 : SchemeWeights.Divide(whole - weight, others).Single(s => s.Item == sibling.Code).Share;
        }
    }

    // What stands below a node keeps its proportions and adds up to the node's new points.
    private static SchemeDefinition ScaleBelow(SchemeDefinition scheme, string node)
    {
        if (scheme.Find(node) is not { Source: ItemSource.Node, Weighing: null or { Method: WeighingMethod.ByHand } } parent)
            return scheme;
        var shares = scheme.Groups.ToDictionary(g => g.Code, g =>
            SchemeWeights.Divide(SchemeCheck.WantedSum(scheme, parent, g.Code), [.. scheme.ChildrenOf(node, g.Code).Select(c => (c, SchemeDefinition.WeightOf(c, g.Code)))]).ToDictionary(s => s.Item, s => s.Share));
        var scaled = scheme with
        {
            Items =
            [
                .. scheme.Items.Select(i => i.Parent == node && i.IsWeighted
                    ? i with { GroupWeights = [.. scheme.Groups.Select(g => new SchemeItem.GroupWeight(g.Code, shares[g.Code].GetValueOrDefault(i.Code, SchemeDefinition.WeightOf(i, g.Code))))] } : i),
            ],
        };
        return scheme.ChildrenOf(node).Aggregate(scaled, (all, child) => ScaleBelow(all, child.Code));
    }
}
