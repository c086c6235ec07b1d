namespace Chuangpu.Statistics.CompositeIndex;

/// <summary>What an index is computed from: units × columns. A missing value is NaN.</summary>
/// <param name="Units">How many units.</param>
/// <param name="Columns">The values of each indicator and denominator, one a unit in the same order.</param>
public sealed record IndexData(int Units, IReadOnlyDictionary<string, double[]> Columns)
{
    /// <summary>For <see cref="Imputation.GroupMean"/>: the group of each unit.</summary>
    public IReadOnlyList<string>? Groups { get; init; }

    /// <summary>For <see cref="Imputation.Last"/>: the same columns of the period before, filled itself.</summary>
    public IReadOnlyDictionary<string, double[]>? Before { get; init; }

    /// <summary>What is added to the score of the whole of each unit when ranks are asked for, such as bonus points; null for nothing.</summary>
    public IReadOnlyList<double>? Added { get; init; }
}
