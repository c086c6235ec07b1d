namespace Chuangpu.Plans.Goals;

/// <summary>One year of a path.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The planned value, in the unit values are entered in.</param>
/// <param name="Computed">What the method yields for the year; differs from <paramref name="Value"/> where it was set by hand.</param>
/// <param name="Level">For growth with a baseline: the planned level in the indicator's own unit.</param>
public sealed record PathYear(int Year, decimal Value, decimal Computed, decimal? Level = null)
{
    /// <summary>Whether the value was set by hand.</summary>
    public bool IsSet { get; init; }
}
