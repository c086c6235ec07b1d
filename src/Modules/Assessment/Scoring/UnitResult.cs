namespace Chuangpu.Assessment.Scoring;

/// <summary>What a run says of one unit. Points and scores are rounded decimals, so that the same inputs give the same text on every machine.</summary>
/// <param name="Unit">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Group">Its group's code.</param>
public sealed record UnitResult(string Unit, string Name, string Group)
{
    /// <summary>The total; null where not one item could be scored, or too few (<see cref="Known"/>).</summary>
    public decimal? Score { get; init; }

    /// <summary>1 for the best of the group; equal totals share the better rank. Null without a total.</summary>
    public int? Rank { get; init; }

    /// <summary>The score of the tree before events, 0 to 100 (or above with caps above 100).</summary>
    public decimal? Tree { get; init; }

    /// <summary>The share of the points, in percent, of which the unit has figures, where that is less than the scheme asks for; else null.</summary>
    public decimal? Known { get; init; }

    /// <summary>How far a veto limits the grade.</summary>
    public GradeLimit Limit { get; init; }

    /// <summary>Each item that counts for the group, parents first; then each event.</summary>
    public required IReadOnlyList<ItemResult> Items { get; init; }
}
