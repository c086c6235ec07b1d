using Chuangpu.Indicators.Catalogue;
using Chuangpu.Plans.Contracts;
using Chuangpu.Statistics.Forecasts;
using Chuangpu.Statistics.Progress;

namespace Chuangpu.Indicators.Monitoring;

/// <summary>A goal with what its indicator says of it: progress by both methods, where it is likely to end, and what each year must bring.</summary>
/// <param name="Goal">The goal as the register judges it.</param>
public sealed record GoalOutlook(PlanGoal Goal)
{
    /// <summary>What the indicator counts; null where values are entered by hand.</summary>
    public IndicatorDefinition? Definition { get; private init; }

    /// <summary>What is asked of the indicator; null without one.</summary>
    public TargetPath? Path { get; private init; }

    /// <summary>The share of the way against the share of the time; null where there is no way.</summary>
    public LinearProgress? Linear { get; private init; }

    /// <summary>The growth so far against the growth that is needed; null where there is no way.</summary>
    public CagrProgress? Cagr { get; private init; }

    /// <summary>What is expected for the due year; null where it is not forecast.</summary>
    public ForecastYear? Due { get; private init; }

    /// <summary>The chance that the target is reached in the due year, 0 to 1, or null.</summary>
    public double? Chance { get; private init; }

    /// <summary>What each year must bring, or null.</summary>
    public YearlyPace? Pace { get; private init; }

    /// <summary>Why nothing is forecast, for the reader; null where there is a forecast.</summary>
    public string? WhyNoForecast { get; private init; }

    /// <summary>The sentence of the plan that asks for it, or null where it is not kept.</summary>
    public string? Sentence { get; init; }

    /// <summary>Percent of the time gone by the end of the year of the latest value: what the way is held against. Null without value or time.</summary>
    public decimal? TimeShare => Goal.Year is { } year && Goal.DueYear > Goal.StartYear
        ? Math.Clamp((decimal)(year - Goal.StartYear) / (Goal.DueYear - Goal.StartYear) * 100, 0, 100)
        : null;

    /// <summary>Of a goal whose values are entered by hand.</summary>
    public static GoalOutlook Entered(PlanGoal goal) => new(goal) { WhyNoForecast = "数据由人工填报，没有对应统计指标，不预测。" };

    /// <summary>Of a goal measured by an indicator.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="definition">What the indicator counts.</param>
    /// <param name="series">Its facts in the plan's region.</param>
    /// <param name="forecast">The series carried on to the due year or farther, or null where it is too short.</param>
    public static GoalOutlook Of(PlanGoal goal, IndicatorDefinition definition, IndicatorSeries series, Forecast? forecast)
    {
        var path = TargetPath.Of(goal, series);
        var outlook = new GoalOutlook(goal) { Definition = definition, Path = path };
        if (path is { Start: { } start, Target: { } aim })
        {
            var (year, value) = (series.Latest?.Year, series.Latest?.Value);
            outlook = outlook with
            {
                Linear = LinearProgress.Of(new(start.Year, start.Value, year, value, aim, goal.DueYear, !goal.Falls)),
                Cagr = CagrProgress.Of(new(start.Year, (double)start.Value, year, (double?)value, !goal.Falls) { Target = (double)aim, TargetYear = goal.DueYear }),
            };
        }

        if (path.Target is not { } target || forecast?.Years.FirstOrDefault(y => y.Year == goal.DueYear) is not { } due)
        {
            return outlook with { WhyNoForecast = path.Target is null ? path.WhyNot : series.WhyNoForecast ?? $"目标年 {goal.DueYear} 年已有数据，不再预测。" };
        }

        return outlook with
        {
            Due = due,
            Chance = forecast.ChanceOfReaching((double)target, goal.DueYear, !goal.Falls),
            Pace = YearlyPace.Of(forecast, series, target, goal.DueYear),
        };
    }
}
