namespace Chuangpu.Assessment.Scoring;

/// <summary>A method with its settings; each method reads those its remark names. Scores never leave 0 to <see cref="Most"/>.</summary>
/// <param name="Method">The method.</param>
public sealed record ItemScoring(ScoringMethod Method)
{
    /// <summary>The highest score; above 100 where reaching more than the target is to pay.</summary>
    public decimal Most { get; init; } = 100;

    /// <summary>Efficacy: the score at <see cref="Low"/> (60). Min–max, percentile, goalposts: the score of the worse end (0). Rank: the least score.</summary>
    public decimal Bottom { get; init; }

    /// <summary>Efficacy, min–max, percentile, goalposts: the score of the better end. Rank: the score of the first.</summary>
    public decimal Top { get; init; } = 100;

    /// <summary>Efficacy: the unallowable value; goalposts: the worse post. Null in efficacy: the worst of the group.</summary>
    public decimal? Low { get; init; }

    /// <summary>Efficacy: the satisfactory value; goalposts: the better post. Null in efficacy: the best of the group.</summary>
    public decimal? High { get; init; }

    /// <summary>Mean steps and z-score: the score at the mean. Improvement: the score for no change.</summary>
    public decimal Base { get; init; } = 80;

    /// <summary>Mean steps and improvement: how much makes a step, in percent of the reference or in the item's unit.</summary>
    public decimal Step { get; init; } = 1;

    /// <summary>Whether <see cref="Step"/> is in percent of the mean (or of last year's value); else in the item's unit.</summary>
    public bool StepInPercent { get; init; } = true;

    /// <summary>Mean steps and improvement: points a step. Z-score: points a standard deviation. Rank: points a rank.</summary>
    public decimal PerStep { get; init; } = 1;

    /// <summary>Whether only whole steps count; else parts of a step count in proportion.</summary>
    public bool WholeSteps { get; init; }

    /// <summary>Share: where the target comes from.</summary>
    public TargetOrigin TargetFrom { get; init; }

    /// <summary>Share and formula: the target of whoever has none of its own below, in the item's unit.</summary>
    public decimal? Target { get; init; }

    /// <summary>Targets of groups and units; a unit's own goes before its group's.</summary>
    public IReadOnlyList<OwnTarget> Targets { get; init; } = [];

    /// <summary>Step table: from a value on (down to it where less is better), a score.</summary>
    public IReadOnlyList<TableStep> Table { get; init; } = [];

    /// <summary>The formula, such as 最小(120, 值 / 目标 × 100).</summary>
    public string? Formula { get; init; }

    /// <summary>A target of a group or a unit.</summary>
    /// <param name="Of">The group's code or the unit's key.</param>
    /// <param name="Value">In the item's unit.</param>
    public sealed record OwnTarget(string Of, decimal Value);

    /// <summary>A step of a table.</summary>
    /// <param name="From">The value that reaches it.</param>
    /// <param name="Score">Its score.</param>
    public sealed record TableStep(decimal From, decimal Score);
}
