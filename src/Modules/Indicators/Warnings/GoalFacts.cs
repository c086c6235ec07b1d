using Chuangpu.Plans.Contracts;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Warnings;

/// <summary>What a warning rule may say of a goal, in the rule language.</summary>
/// <param name="goal">The goal as it stands.</param>
/// <param name="today">The day.</param>
public sealed class GoalFacts(PlanGoal goal, DateOnly today) : IFacts
{
    private static readonly (Fact Fact, Func<PlanGoal, DateOnly, Fact, Value> Value)[] Known =
    [
        (Of("目标名称", RuleType.Text, "规划中目标的名称"), (g, _, _) => Value.Of(g.Name)),
        (Of("目标性质", RuleType.Text, "约束性、预期性"), (g, _, _) => Value.Of(g.Kind)),
        (Of("进度状态", RuleType.Text, "已完成、超前、正常、滞后、严重滞后、无数据；人工判断优先"), (g, _, _) => Value.Of(DisplayText.OfEnum(g.State))),
        (Of("走完的路", RuleType.Ratio, "实际值从起点到目标走完的比例"), (g, _, f) => Share(g.WayShare, f)),
        (Of("应走完的路", RuleType.Ratio, "路径值从起点到目标应走完的比例"), (g, _, f) => Share(g.PlannedShare, f)),
        (Of("落后幅度", RuleType.Ratio, "应走完的路减走完的路，超前时为负"), (g, _, f) => Share(g.PlannedShare - g.WayShare, f)),
        (Of("时间进度", RuleType.Ratio, "规划期已过去的比例"), (g, _, f) => Share(g.TimeShare, f)),
        (Of("数据年份", RuleType.Plain, "最近一个数据的年份"), (g, _, f) => Number(g.Year, f)),
        (Of("距目标年", RuleType.Quantity("年"), "目标年减今年"), (g, day, f) => Number(g.DueYear - day.Year, f)),
        (Of("数据滞后年数", RuleType.Quantity("年"), "今年减最近一个数据的年份"), (g, day, f) => Number(day.Year - g.Year, f)),
    ];

    /// <summary>The names a rule may use.</summary>
    public static Schema Schema { get; } = new(Known.Select(k => k.Fact));

    /// <summary>The same, in the order an author looks for them.</summary>
    public static IReadOnlyList<Fact> Names { get; } = [.. Known.Select(k => k.Fact)];

    /// <inheritdoc />
    public Period Current => Period.OfYear(today.Year);

    /// <inheritdoc />
    public Value Get(Fact fact, Offset offset) => Array.Find(Known, k => k.Fact.Name == fact.Name) is { Value: { } value } ? value(goal, today, fact) : Value.Missing;

    private static Fact Of(string name, RuleType type, string definition) => new(name, type) { Definition = definition, Source = "规划目标" };

    private static Value Share(decimal? percent, Fact fact) => Number(percent, fact);

    private static Value Number(decimal? value, Fact fact) => value is { } number ? Value.Of(number, fact) : Value.Missing;
}
