namespace Chuangpu.Statistics.CompositeIndex;

/// <summary>How a composite index is made: its tree and the method of each step. See docs/methods.md for the formulas and their sources.</summary>
/// <param name="Indicators">The leaves, in the order of results.</param>
/// <param name="Nodes">What stands above them, the lowest level first.</param>
public sealed record IndexScheme(IReadOnlyList<IndexIndicator> Indicators, IReadOnlyList<IndexNode> Nodes)
{
    /// <summary>How missing values are filled.</summary>
    public Imputation Imputation { get; init; } = Imputation.None;

    /// <summary>How outlying values are treated; null for not at all.</summary>
    public Treatment? Treatment { get; init; }

    /// <summary>How values of different units are made comparable.</summary>
    public Normalisation Normalisation { get; init; } = new(NormalisationMethod.MinMax);

    /// <summary>How each level is made of the one below, from level 2 up; the last holds for all above it.</summary>
    public IReadOnlyList<Aggregation> Aggregations { get; init; } = [Aggregation.Arithmetic];

    /// <summary>
    /// The share of a node's weight, 0 to 1, that must be present for it to have a score; the weights of those present are
    /// scaled up. 1 (the default) lets nothing be missing.
    /// </summary>
    public double LeastShare { get; init; } = 1;

    /// <summary>The share of the indicators, 0 to 1, of which a unit must have a value; who has fewer takes no part, neither in a mean nor in a rank. 0 (the default) lets all in.</summary>
    public double LeastKnown { get; init; }

    /// <summary>The method of a level.</summary>
    public Aggregation AggregationOf(int level) => Aggregations[Math.Min(level - 2, Aggregations.Count - 1)];

    /// <summary>What is wrong with the tree, in Chinese; null when nothing is.</summary>
    public string? Fault()
    {
        var known = Nodes.ToLookup(n => n.Code);
        if (Indicators.Count == 0 || Nodes.Count == 0)
            return "至少要有一个指标和一个上级节点";
        if (Indicators.Select(i => i.Code).Concat(Nodes.Select(n => n.Code)).GroupBy(c => c).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return $"“{twice.Key}”出现了两次，编码不能重复";
        if (Indicators.GroupBy(i => i.Code, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } alike)
            return $"指标“{alike.First().Code}”和“{alike.Last().Code}”是同一列（不分大小写），一列只能用一次";
        if (Indicators.FirstOrDefault(i => known[i.Parent].FirstOrDefault()?.Level != 2) is { } leaf)
            return $"指标“{leaf.Code}”的上级“{leaf.Parent}”不是第 2 层的节点";
        if (Nodes.FirstOrDefault(n => n.Parent is { } parent && known[parent].FirstOrDefault()?.Level != n.Level + 1) is { } node)
            return $"节点“{node.Code}”的上级“{node.Parent}”不在它的上一层";
        if (Nodes.Count(n => n.Parent is null) != 1)
            return "须有一个且只有一个没有上级的节点，作为总指数";
        if (Nodes.FirstOrDefault(n => !Indicators.Any(i => i.Parent == n.Code) && !Nodes.Any(m => m.Parent == n.Code)) is { } empty)
            return $"节点“{empty.Code}”下面没有指标";
        if (Indicators.Any(i => !(i.Weight >= 0)) || Nodes.Any(n => !(n.Weight >= 0)))
            return "权重不能是负数";
        return Nodes.FirstOrDefault(n => Indicators.Where(i => i.Parent == n.Code).Sum(i => i.Weight) + Nodes.Where(m => m.Parent == n.Code).Sum(m => m.Weight) == 0) is { } weightless
            ? $"节点“{weightless.Code}”下面的权重合计为 0" : Normalisation.Fault(this);
    }
}
