using System.ComponentModel;
using Chuangpu.Plans.Export;
using Chuangpu.Plans.Goals;
using Chuangpu.WebKit;

namespace Chuangpu.Plans.Open;

/// <summary>The public facts of a goal.</summary>
public sealed record OpenGoal
{
    [Description("标识。")]
    public required Guid Id { get; init; }

    [Description("目标名称。")]
    public required string Name { get; init; }

    [Description("单位，与规划原文一致。")]
    public required string Unit { get; init; }

    [Description("类型：约束性、预期性。")]
    public required string Kind { get; init; }

    [Description("基期值。")]
    public decimal? Baseline { get; init; }

    [Description("基期年。")]
    public int? BaselineYear { get; init; }

    [Description("目标的含义：达到、不低于、不超过、左右、区间、相对水平、累计增长、年均增长。")]
    public required string Operator { get; init; }

    [Description("目标值；增长类为百分数，相对水平类为空。")]
    public decimal? Target { get; init; }

    [Description("区间目标的上限。")]
    public decimal? TargetMax { get; init; }

    [Description("目标年。")]
    public required int TargetYear { get; init; }

    [Description("计量口径：year 表示每年，或其他计数单位。")]
    public string? Per { get; init; }

    [Description("目标的文字表述。")]
    public required string TargetText { get; init; }

    [Description("最近一年的数值。")]
    public decimal? Latest { get; init; }

    [Description("该数值所属年份。")]
    public int? LatestYear { get; init; }

    [Description("已完成的进度，百分数。")]
    public decimal? Progress { get; init; }

    [Description("状态：无数据、滞后、正常、超前、已完成。")]
    public required string State { get; init; }

    [Description("判断依据。")]
    public required string Explanation { get; init; }

    [Description("在规划中的章节。")]
    public required string Section { get; init; }

    [Description("最近数值是否为演示数据。")]
    public required bool IsDemo { get; init; }

    internal static OpenGoal Of(GoalStanding g) => new()
    {
        Id = g.Goal.Id,
        Name = g.Goal.Name,
        Unit = g.Goal.Unit,
        Kind = DisplayText.OfEnum(g.Goal.Kind),
        Baseline = Plain(g.Goal.BaselineValue),
        BaselineYear = g.Goal.BaselineYear,
        Operator = DisplayText.OfEnum(g.Goal.Operator),
        Target = Plain(g.Goal.TargetValue),
        TargetMax = Plain(g.Goal.TargetMax),
        TargetYear = g.Terms.DueYear,
        Per = g.Goal.Per,
        TargetText = GoalWords.Target(g.Terms),
        Latest = Plain(g.Progress.Value),
        LatestYear = g.Progress.Year,
        Progress = GoalLine.Share(g),
        State = DisplayText.OfEnum(g.Progress.State),
        Explanation = g.Progress.Explanation,
        Section = g.Goal.Place.Section,
        IsDemo = g.IsDemoValue,
    };

    // A database may give 178.000000 for 178; the API gives the number.
    private static decimal? Plain(decimal? number) => number / 1.0000000000000000000000000000m;
}
