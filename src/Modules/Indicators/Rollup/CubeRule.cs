using Chuangpu.Indicators.Catalogue;

namespace Chuangpu.Indicators.Rollup;

/// <summary>How an indicator's figures come about in one period; the indices are those of the cube's indicators, -1 for none.</summary>
public sealed record CubeRule
{
    /// <summary>How lower regions make up a higher one.</summary>
    public RollUp AcrossRegions { get; init; }

    /// <summary>How shorter periods make up a longer one.</summary>
    public RollUp AcrossPeriods { get; init; }

    /// <summary>The weights of a weighted mean.</summary>
    public int Weight { get; init; } = -1;

    /// <summary>The numerator of a ratio of sums.</summary>
    public int Numerator { get; init; } = -1;

    /// <summary>Its denominator.</summary>
    public int Denominator { get; init; } = -1;

    /// <summary>What the ratio is multiplied by.</summary>
    public decimal Factor { get; init; } = 1;

    /// <summary>The formula of a derived indicator; then nothing is rolled up or entered.</summary>
    public CubeFormula? Formula { get; init; }

    /// <summary>Whether it is a ratio of two others' sums, at every level.</summary>
    internal bool IsRatio => AcrossRegions == RollUp.RatioOfSums || AcrossPeriods == RollUp.RatioOfSums;

    /// <summary>The indicators it needs.</summary>
    internal IEnumerable<int> Needs => new[] { Weight, Numerator, Denominator }.Where(i => i >= 0).Concat(Formula?.Inputs.Select(i => i.Indicator) ?? []);
}
