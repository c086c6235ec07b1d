namespace Chuangpu.Statistics.CompositeIndex;

/// <summary>Which rank equal values get.</summary>
public enum Ties
{
    /// <summary>The best of theirs: 1, 2, 2, 4.</summary>
    Min,

    /// <summary>The mean of theirs: 1, 2.5, 2.5, 4.</summary>
    Mean,

    /// <summary>The worst of theirs: 1, 3, 3, 4.</summary>
    Max,
}
