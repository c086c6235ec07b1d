namespace Chuangpu.Assessment.Explanation;

/// <summary>How an item works within a group: whether there are figures, whether it tells the units apart, and what it does to the ranking.</summary>
/// <param name="Item">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Points">Its share of the group's 100 points.</param>
public sealed record IndicatorCheck(string Item, string Name, decimal Points)
{
    /// <summary>How many units of the group have a figure or a mark.</summary>
    public required int Known { get; init; }

    /// <summary>The lowest score, or null where nobody has one.</summary>
    public decimal? Least { get; init; }

    /// <summary>The highest score, or null where nobody has one.</summary>
    public decimal? Most { get; init; }

    /// <summary>Of the differences between the totals, the share it makes, 1 for all; negative where it goes against them. Null where the totals are equal.</summary>
    public double? Effect { get; init; }

    /// <summary>By how many places the units move on average when it is left out; null where nothing else is there.</summary>
    public double? MeanShift { get; init; }

    /// <summary>By how many places the unit moves that moves most.</summary>
    public double? LargestShift { get; init; }

    /// <summary>What whoever made the scheme should look at, in sentences; empty where there is nothing.</summary>
    public required IReadOnlyList<string> Findings { get; init; }
}
