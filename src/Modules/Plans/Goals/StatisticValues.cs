using Chuangpu.Plans.Contracts;

namespace Chuangpu.Plans.Goals;

/// <summary>A goal's values made of the figures of the indicator that measures it.</summary>
internal static class StatisticValues
{
    /// <summary>Why the indicator can't measure the goal, in words for the one who chose it, or null.</summary>
    public static string? WhyNot(GoalTerms terms, Statistic statistic) =>
        terms.Operator == TargetOperator.Relative ? "相对目标由人工逐年判断，不能由统计指标直接衡量。"
        : terms.IsGrowth || UnitScale.Factor(statistic.Unit, terms.ValueUnit) is not null ? null
        : $"目标的单位“{terms.ValueUnit}”与指标“{statistic.Name}”的单位“{statistic.Unit}”不能换算，请选择单位一致的指标。";

    /// <summary>The values in the goal's unit; growth is computed from the indicator's levels, even where those are percent.</summary>
    /// <param name="goal">The goal; it is measured by an indicator.</param>
    /// <param name="terms">What it demands.</param>
    /// <param name="years">The figures, one a year.</param>
    public static IEnumerable<GoalValue> Of(Goal goal, GoalTerms terms, IReadOnlyList<StatisticYear> years)
    {
        var byYear = years.ToDictionary(y => y.Year);
        foreach (var year in years)
        {
            if (Value(terms, byYear, year) is { } value)
            {
                yield return new GoalValue { GoalId = goal.Id, Year = year.Year, Value = value, Note = $"统计数据（{year.Status}）", EnteredAt = year.EnteredAt, IsDemo = year.IsDemo };
            }
        }
    }

    private static decimal? Value(GoalTerms terms, Dictionary<int, StatisticYear> years, StatisticYear year) => terms.Operator switch
    {
        TargetOperator.AnnualGrowth => Growth(years.GetValueOrDefault(year.Year - 1), year),
        TargetOperator.TotalGrowth => year.Year < terms.StartYear ? null : Growth(years.GetValueOrDefault(terms.StartYear), year),
        _ => year.Value * UnitScale.Factor(year.Unit, terms.ValueUnit),
    };

    private static decimal? Growth(StatisticYear? from, StatisticYear to) =>
        from is { Value: > 0 } && UnitScale.Factor(to.Unit, from.Unit) is { } factor
            ? Math.Round((to.Value * factor / from.Value - 1) * 100, 4, MidpointRounding.AwayFromZero)
            : null;
}
