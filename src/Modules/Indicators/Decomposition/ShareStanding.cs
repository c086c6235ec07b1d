using Chuangpu.Plans.Contracts;
using Chuangpu.Statistics.Progress;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>A share and how far it has come.</summary>
/// <param name="Share">The share, with its decomposition.</param>
/// <param name="Part">The region or unit.</param>
/// <param name="Goal">The goal, or null when it is no longer part of a plan in force.</param>
/// <param name="State">The judgement.</param>
/// <param name="Explanation">How it came about.</param>
public sealed record ShareStanding(TargetShare Share, string Part, PlanGoal? Goal, ProgressState State, string Explanation)
{
    /// <summary>The year of the latest figure up to the target's year, or null.</summary>
    public int? Year { get; init; }

    /// <summary>That figure, in the unit of the share.</summary>
    public decimal? Value { get; init; }

    /// <summary>Percent of the way done, where there is a way.</summary>
    public decimal? WayShare { get; init; }

    /// <summary>Whether the figure rests on invented entries.</summary>
    public bool IsDemoValue { get; init; }

    /// <summary>Whether anything of it is invented.</summary>
    public bool IsDemo => IsDemoValue || Share.Split.IsDemo;
}
