using Chuangpu.Assessment.Schemes;

namespace Chuangpu.Assessment.Scoring;

/// <summary>One item of one unit: digits alone. The words about them are <see cref="ItemWords"/>, so that better words never change a result.</summary>
/// <param name="Item">Its code.</param>
public sealed record ItemResult(string Item)
{
    /// <summary>Its points in the unit's group, as found by the node's method; null for an event.</summary>
    public decimal? Weight { get; init; }

    /// <summary>0 to 100 or the cap, four decimals; null where it is left out. For an event: the points it moved the total by (a veto: 0).</summary>
    public decimal? Score { get; init; }

    /// <summary>The figure, in the item's unit; null for nodes, judged items and events.</summary>
    public decimal? Value { get; init; }

    /// <summary>What was done as there was no figure; null where there was one.</summary>
    public MissingPolicy? Missing { get; init; }
}
