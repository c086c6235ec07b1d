using System.Globalization;
using Chuangpu.Reading;

namespace Chuangpu.Cli.Plans;

/// <summary>A goal in words: 高新技术企业数量：2020 年 59 个 → 2025 年 120 个以上.</summary>
internal static class GoalText
{
    public static string Of(Goal goal)
    {
        // A growth goal's unit is the percent of its growth, not what its baseline counts.
        var counted = goal.Target.Op is GoalOp.GrowthTotal or GoalOp.GrowthAnnual ? "" : goal.Unit;
        var from = goal.Baseline is { } baseline ? $"{Year(baseline.Year)}{Number(baseline.Value)}{counted} → " : "";
        var kind = goal.Kind is null ? "" : $"（{goal.Kind}）";
        return $"{goal.Name}{kind}：{from}{Year(goal.Target.Year)}{Per(goal.Target.Per)}{Aim(goal.Target, goal.Unit)}";
    }

    private static string Aim(GoalTarget target, string? unit)
    {
        var value = target.Value is { } number ? Number(number) + unit : "";
        return target.Op switch
        {
            GoalOp.AtLeast => value + "以上",
            GoalOp.AtMost => "不超过 " + value,
            GoalOp.About => value + "左右",
            GoalOp.Range when target.Value is { } low && target.ValueMax is { } high => $"{Number(low)}—{Number(high)}{unit}",
            GoalOp.Relative => target.Text ?? "（相对目标）",
            GoalOp.GrowthTotal => $"累计{Change(target.Value)}",
            GoalOp.GrowthAnnual => $"年均{Change(target.Value)}",
            _ => value,
        };
    }

    private static string Change(decimal? percent) => percent is not { } value ? "变化" : $"{(value < 0 ? "下降" : "增长")} {Number(Math.Abs(value))}%";

    private static string Per(string? per) => per switch { null => "", "year" => "每年 ", _ => $"每{per} " };

    private static string Year(int? year) => year is { } value ? value.ToString(CultureInfo.InvariantCulture) + " 年 " : "";

    private static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
