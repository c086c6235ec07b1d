using Chuangpu.Plans.Contracts;
using Chuangpu.Statistics.Progress;

namespace Chuangpu.Indicators.Monitoring;

/// <summary>What a goal asks of its indicator, year by year, in the indicator's unit. A growth becomes levels, counted from the indicator's own figure of the start year.</summary>
/// <param name="Levels">By year; empty where there is no path.</param>
public sealed record TargetPath(IReadOnlyDictionary<int, decimal> Levels)
{
    /// <summary>The level to be reached in the due year, or null.</summary>
    public decimal? Target { get; private init; }

    /// <summary>Where the way begins; null where the same is asked each year or no start is known.</summary>
    public (int Year, decimal Value)? Start { get; private init; }

    /// <summary>Why there is no target or no way, for the reader; null where there are both.</summary>
    public string? WhyNot { get; private init; }

    /// <summary>Makes the path.</summary>
    public static TargetPath Of(PlanGoal goal, IndicatorSeries series)
    {
        var path = goal switch
        {
            { TargetValue: null } => Without("规划没有给出目标值。"),
            { IsGrowth: true } => Growth(goal, series),
            _ when UnitScale.Factor(goal.Unit, series.Unit) is { } factor => Level(goal, factor),
            _ => Without($"目标的单位“{goal.Unit}”与指标的单位“{series.Unit}”不能换算。"),
        };
        return path.Levels.Values.Append(path.Target ?? 0).Any(v => Math.Abs(v) > LinearTerms.Largest) ? Without("目标水平过大，不能比较。") : path;
    }

    private static TargetPath Level(PlanGoal goal, decimal factor)
    {
        var path = new TargetPath(goal.Path.ToDictionary(y => y.Key, y => y.Value * factor)) { Target = goal.TargetValue * factor };
        return goal switch
        {
            { IsFlow: true } => path with { WhyNot = "目标逐年考核，每年都从零算起，没有路程。" },
            _ when goal.Path.Count > 1 && goal.Path.Values.Distinct().Count() == 1 => path with { WhyNot = "目标要求每年保持同一水平，没有路程。" },
            _ when goal.Path.Count > 1 => path with { Start = goal.Path.OrderBy(y => y.Key).Select(y => (y.Key, y.Value * factor)).First() },
            _ => path with { WhyNot = "规划没有给出基期值，也没有可作起点的数据，没有路程。" },
        };
    }

    private static TargetPath Growth(PlanGoal goal, IndicatorSeries series)
    {
        if (series.ValueOf(goal.StartYear) is not { } start || start <= 0)
        {
            return Without($"没有 {goal.StartYear} 年的数据（或不大于零），增长目标不能折算成水平。");
        }

        var levels = new SortedDictionary<int, decimal> { [goal.StartYear] = start };
        foreach (var (year, percent) in goal.Path.OrderBy(y => y.Key).Where(y => y.Key > goal.StartYear))
        {
            var from = goal.IsYearlyGrowth ? levels.Last().Value : start;
            if (Math.Abs(from) > LinearTerms.Largest || Math.Abs(percent) > LinearTerms.Largest / 1_000_000_000)
            {
                return Without("目标水平过大，不能比较。");
            }

            levels[year] = Math.Round(from * (1 + percent / 100), 6, MidpointRounding.AwayFromZero);
        }

        return levels.TryGetValue(goal.DueYear, out var target) && goal.DueYear > goal.StartYear
            ? new TargetPath(levels) { Target = target, Start = (goal.StartYear, start) }
            : Without("增长目标没有年度路径，不能折算成水平。");
    }

    private static TargetPath Without(string why) => new(new Dictionary<int, decimal>()) { WhyNot = why };
}
