namespace Chuangpu.Assessment.Schemes;

/// <summary>All a version of a scheme says. Immutable: an edit makes another one.</summary>
public sealed record SchemeDefinition
{
    /// <summary>Decimals of the total, 0 to 4; ranks compare the rounded totals.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>What holds for an item without a figure, unless the item says otherwise.</summary>
    public MissingPolicy Missing { get; init; } = MissingPolicy.LeftOut;

    /// <summary>The share of the points, in percent, of which a unit must have figures to be given a total and a rank; null for any. Items nobody of the group has figures for do not count.</summary>
    public decimal? LeastKnown { get; init; }

    /// <summary>Who is assessed together.</summary>
    public IReadOnlyList<SchemeGroup> Groups { get; init; } = [];

    /// <summary>The tree: its top is the one <see cref="ItemSource.Node"/> without parent; each item comes after its parent, siblings in their order.</summary>
    public IReadOnlyList<SchemeItem> Items { get; init; } = [];

    /// <summary>The top of the tree.</summary>
    public SchemeItem Top() => Items.First(i => i.Parent is null);

    /// <summary>An item by its code.</summary>
    public SchemeItem? Find(string code) => Items.FirstOrDefault(i => i.Code == code);

    /// <summary>The weighted items directly below one, in their order; bonus, malus, veto and adjustment have no weight.</summary>
    public IEnumerable<SchemeItem> ChildrenOf(string code) => Items.Where(i => i.Parent == code && i.IsWeighted);

    /// <summary>The weighted items below one that count in a group.</summary>
    public IEnumerable<SchemeItem> ChildrenOf(string code, string group) => ChildrenOf(code).Where(i => AppliesTo(i, group));

    /// <summary>Whether an item counts in a group: not left out there, and a node only while something below it counts.</summary>
    public bool AppliesTo(SchemeItem item, string group) =>
        !item.LeftOutOf.Contains(group) && (item.Source != ItemSource.Node || item.Parent is null || ChildrenOf(item.Code).Any(c => AppliesTo(c, group)));

    /// <summary>Whether an item and everything above it counts in a group.</summary>
    public bool CountsIn(SchemeItem item, string group) => AppliesTo(item, group) && (item.Parent is not { } parent || CountsIn(Find(parent)!, group));

    /// <summary>The points an item weighs in a group by hand.</summary>
    public static decimal WeightOf(SchemeItem item, string group) => item.GroupWeights.FirstOrDefault(w => w.Group == group)?.Weight ?? item.Weight;
}
