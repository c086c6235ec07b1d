namespace Chuangpu.Statistics.Progress;

/// <summary>What the linear method judges by. Values are between −10^18 and 10^18, years between 1 and 9999.</summary>
/// <param name="BaseYear">Where the way begins.</param>
/// <param name="BaseValue">The value there.</param>
/// <param name="CurrentYear">The year of the latest value.</param>
/// <param name="CurrentValue">That value.</param>
/// <param name="Target">What is to be reached.</param>
/// <param name="TargetYear">When.</param>
/// <param name="HigherIsBetter">Whether more is better; false for a goal of reduction.</param>
public sealed record LinearTerms(int? BaseYear, decimal? BaseValue, int? CurrentYear, decimal? CurrentValue, decimal? Target, int? TargetYear, bool HigherIsBetter)
{
    /// <summary>How large a value may be.</summary>
    public const decimal Largest = 1_000_000_000_000_000_000m;
}
