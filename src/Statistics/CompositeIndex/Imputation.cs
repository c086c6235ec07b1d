namespace Chuangpu.Statistics.CompositeIndex;

/// <summary>How the missing values of an indicator are filled: never silently, and never before the step is asked for.</summary>
public enum Imputation
{
    /// <summary>They stay missing.</summary>
    None,

    /// <summary>By the mean of the units.</summary>
    Mean,

    /// <summary>By the median of the units.</summary>
    Median,

    /// <summary>By the mean of the units of the same group; missing where the whole group is.</summary>
    GroupMean,

    /// <summary>By the unit's own value of the latest earlier period.</summary>
    Last,
}
