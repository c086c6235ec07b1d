namespace Chuangpu.Statistics.CompositeIndex;

/// <summary>How values of different units are made comparable. All end with more being better.</summary>
public enum NormalisationMethod
{
    /// <summary>From the worst unit to the best.</summary>
    MinMax,

    /// <summary>By distance from the mean in standard deviations.</summary>
    ZScore,

    /// <summary>Between two stated values, not beyond them.</summary>
    Goalposts,

    /// <summary>The rank, 1 for the worst.</summary>
    Rank,

    /// <summary>The share of other units that are worse, 0 to 100.</summary>
    Percentile,

    /// <summary>The share of the way from the worst unit to the target, not beyond it.</summary>
    DistanceToTarget,

    /// <summary>The ratio to the best unit.</summary>
    Reference,

    /// <summary>功效系数: 60 at the unallowable value, 100 at the satisfactory one.</summary>
    Efficacy,

    /// <summary>The score of the best step that is reached.</summary>
    StepTable,

    /// <summary>The ratio to the target, up to a cap.</summary>
    TargetRatio,

    /// <summary>None: the values are scores already; they are turned round where less is better.</summary>
    AsGiven,
}
