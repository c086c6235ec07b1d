namespace Chuangpu.Statistics.CompositeIndex;

/// <summary>A node above the indicators.</summary>
/// <param name="Code">Its name in results.</param>
/// <param name="Level">2 above indicators, 3 above those, and so on.</param>
/// <param name="Parent">The node above it, or null at the top.</param>
/// <param name="Weight">Its weight among its siblings, not negative.</param>
public sealed record IndexNode(string Code, int Level, string? Parent, double Weight = 1)
{
    /// <summary>How it is made, where it differs from its level; null for as the level.</summary>
    public Aggregation? Aggregation { get; init; }
}
