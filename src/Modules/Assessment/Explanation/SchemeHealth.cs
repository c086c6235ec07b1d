namespace Chuangpu.Assessment.Explanation;

/// <summary>How the items of a scheme worked in a run.</summary>
/// <param name="Groups">The items of each group with at least two ranked units.</param>
/// <param name="Related">Items whose figures go together so closely that they may count the same twice, closest first.</param>
/// <param name="Units">Over how many units the figures were compared.</param>
public sealed record SchemeHealth(IReadOnlyList<SchemeHealth.Group> Groups, IReadOnlyList<SchemeHealth.Pair> Related, int Units)
{
    /// <summary>Of each node with at least two children with scores, how far these go the same way, in the scheme's order.</summary>
    public IReadOnlyList<Node> Nodes { get; init; } = [];

    /// <summary>The fewest units over which items are compared.</summary>
    public const int LeastUnits = 8;

    /// <param name="Name">The group.</param>
    /// <param name="Units">How many of its units have a total.</param>
    /// <param name="Items">Its items, in the scheme's order.</param>
    public sealed record Group(string Name, int Units, IReadOnlyList<IndicatorCheck> Items);

    /// <param name="Name">The node.</param>
    /// <param name="Groups">The names of the groups for which it is made of the same.</param>
    /// <param name="Children">How many of what stands below it are compared.</param>
    /// <param name="Units">Over how many units that have scores of all of these.</param>
    /// <param name="Alpha">Cronbach's alpha of the scores; null where there are fewer units than <see cref="LeastUnits"/> or nothing varies.</param>
    public sealed record Node(string Name, string Groups, int Children, int Units, double? Alpha)
    {
        /// <summary>What the number means for whoever makes the next scheme.</summary>
        public string Says => Alpha switch
        {
            null => Units < LeastUnits ? $"各项都有得分的单位只有 {Units} 个，少于 {LeastUnits} 个，看不出来。" : "各单位合计相同，看不出来。",
            >= 0.9 => "各项几乎说同一件事，可以精简。",
            >= 0.7 => "各项走向一致，合成一个分数站得住。",
            >= 0.4 => "各项大体同向，又各有侧重。",
            >= 0 => "各项各说各的，一个单位这项高那项未必高；合成一个分数要说明为什么放在一起。",
            _ => "各项总的看此消彼长，合成后互相抵消，请核对方向和归类。",
        };
    }

    /// <param name="First">The name of one item.</param>
    /// <param name="Second">The name of the other.</param>
    /// <param name="Correlation">Spearman's rank correlation of the figures (of their growth, where improvement is scored), the better figure being the higher; −1 to 1.</param>
    /// <param name="Units">Over how many units.</param>
    public sealed record Pair(string First, string Second, double Correlation, int Units);
}
