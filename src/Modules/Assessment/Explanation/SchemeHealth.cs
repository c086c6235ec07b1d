namespace Chuangpu.Assessment.Explanation;

/// <summary>How the items of a scheme worked in a run.</summary>
/// <param name="Groups">The items of each group with at least two ranked units.</param>
/// <param name="Related">Items whose figures go together so closely that they may count the same twice, closest first.</param>
/// <param name="Units">Over how many units the figures were compared.</param>
public sealed record SchemeHealth(IReadOnlyList<SchemeHealth.Group> Groups, IReadOnlyList<SchemeHealth.Pair> Related, int Units)
{
    /// <summary>The fewest units over which two items are compared.</summary>
    public const int LeastUnits = 8;

    /// <param name="Name">The group.</param>
    /// <param name="Units">How many of its units have a total.</param>
    /// <param name="Items">Its items, in the scheme's order.</param>
    public sealed record Group(string Name, int Units, IReadOnlyList<IndicatorCheck> Items);

    /// <param name="First">The name of one item.</param>
    /// <param name="Second">The name of the other.</param>
    /// <param name="Correlation">Spearman's rank correlation of the figures (of their growth, where improvement is scored), the better figure being the higher; −1 to 1.</param>
    /// <param name="Units">Over how many units.</param>
    public sealed record Pair(string First, string Second, double Correlation, int Units);
}
