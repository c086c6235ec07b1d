using Chuangpu.Plans.Goals;

namespace Chuangpu.Plans.Export;

/// <summary>A goal's standing in words for one row of a table.</summary>
internal static class GoalLine
{
    /// <summary>The last value with its year, or null.</summary>
    public static string? Latest(GoalStanding goal) => goal.Progress switch
    {
        { Year: { } year } when goal.Terms.Operator == TargetOperator.Relative && goal.ValueOf(year)?.Met is { } met => $"{(met ? "达到" : "未达到")}（{year}年）",
        { Year: { } year, Value: { } value } => $"{GoalWords.Value(goal.Terms, value)}（{year}年）",
        _ => null,
    };

    /// <summary>How much of the way is done, in percent to one decimal; for a target without a way, the value in percent of it; or null. Never rounded up to a hundred that was not reached.</summary>
    public static decimal? Share(GoalStanding goal) => (goal.Progress.WayShare ?? goal.Progress.Completion) is { } share ? share < 100 ? Math.Min(decimal.Round(share, 1), 99.9m) : decimal.Round(share, 1) : null;
}
