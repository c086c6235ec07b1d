namespace Chuangpu.Statistics.Progress;

/// <summary>What the growth method judges by: two values of a series, which way it should go, and what it should reach.</summary>
/// <param name="BaseYear">Where counting starts.</param>
/// <param name="BaseValue">The value of that year. 0 counts as 0.001, since growth from nothing has no rate.</param>
/// <param name="CurrentYear">The latest year with a value.</param>
/// <param name="CurrentValue">The value of that year.</param>
/// <param name="HigherIsBetter">Whether the series should rise; false for one that should fall.</param>
public sealed record CagrTerms(int? BaseYear, double? BaseValue, int? CurrentYear, double? CurrentValue, bool HigherIsBetter)
{
    /// <summary>What is to be reached, or null where only the direction is demanded. 0 counts as 0.001.</summary>
    public double? Target { get; init; }

    /// <summary>When it is to be reached.</summary>
    public int? TargetYear { get; init; }

    /// <summary>The value the series cannot pass by its nature, such as 100 percent; near it less growth is asked for. Counts only without a target.</summary>
    public double? Limit { get; init; }
}
