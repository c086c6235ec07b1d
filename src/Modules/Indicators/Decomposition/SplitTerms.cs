using Chuangpu.Plans.Contracts;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>What of a goal can be split.</summary>
public static class SplitTerms
{
    /// <summary>The years a goal has a target for, first to last: those of its path after its start, and the year it is due.</summary>
    public static IReadOnlyList<int> YearsOf(PlanGoal goal) =>
        [.. goal.Path.Keys.Order().Skip(goal.Path.Count > 1 ? 1 : 0).Concat(goal.TargetValue is null ? [] : [goal.DueYear]).Distinct().Order()];

    /// <summary>The target of a year, or null where there is none.</summary>
    public static decimal? TargetOf(PlanGoal goal, int year) =>
        !YearsOf(goal).Contains(year) ? null : goal.Path.TryGetValue(year, out var planned) ? planned : goal.TargetValue;
}
