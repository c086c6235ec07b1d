namespace Chuangpu.Assessment.Explanation;

/// <summary>What one thing did to the difference between two totals.</summary>
/// <param name="Item">The item's code; null for what changed in the scheme itself (weights, items, how nodes are made).</param>
/// <param name="Name">Its name.</param>
/// <param name="Before">Its score (or points, for an event) in the earlier run; null where it had none.</param>
/// <param name="After">The same in the later run.</param>
/// <param name="Points">By how much it moved the total; those of all contributions add up to the difference of the totals exactly.</param>
public sealed record Contribution(string? Item, string Name, decimal? Before, decimal? After, decimal Points);
