using Chuangpu.WebKit;

namespace Chuangpu.Plans.Goals;

/// <summary>A goal's numbers in the words of a plan: ≥120家（2025年）, 累计增长20%, 年均增长10%.</summary>
public static class GoalWords
{
    /// <summary>The target.</summary>
    public static string Target(GoalTerms t)
    {
        var words = t switch
        {
            { Operator: TargetOperator.Relative } => $"{(t.Per == GoalTerms.Yearly ? "每年" : "")}{t.TargetText}",
            { TargetValue: { } value } => Words(t, value),
            _ => t.TargetText ?? "未定量",
        };
        return t.TargetYear is { } year ? $"{words}（{year}年）" : words;
    }

    /// <summary>The baseline, or null.</summary>
    public static string? Baseline(GoalTerms t) => t.BaselineValue is { } value
        ? $"{NumberFormat.Text(value)}{(t.IsGrowth && t.Unit == "%" ? "" : t.Unit)}{(t.BaselineYear is { } year ? $"（{year}年）" : "")}"
        : null;

    /// <summary>A value as entered; growth worked out from figures has no end of decimals, and two say enough.</summary>
    public static string Value(GoalTerms t, decimal value) => NumberFormat.Text(t.IsGrowth ? Math.Round(value, 2, MidpointRounding.AwayFromZero) : value) + t.ValueUnit;

    /// <summary>What is entered each year, for the form.</summary>
    public static string EntryHint(GoalTerms t) => t switch
    {
        { Operator: TargetOperator.TotalGrowth } => "填较基期的累计增幅（%），降低填负数",
        { Operator: TargetOperator.AnnualGrowth } => "填当年比上年的增速（%），下降填负数",
        { Per: GoalTerms.Yearly } => "填当年的数量，不含以前年度",
        _ when t.CountsFromNothing => "填规划期开始以来的累计数",
        _ => "填年末达到的数",
    };

    private static string Words(GoalTerms t, decimal value) => t.Operator switch
    {
        TargetOperator.TotalGrowth => value < 0 ? $"{Span(t)}降低{NumberFormat.Text(-value)}%" : $"{Span(t)}累计增长{NumberFormat.Text(value)}%",
        TargetOperator.AnnualGrowth => value < 0 ? $"年均下降{NumberFormat.Text(-value)}%" : $"年均增长{NumberFormat.Text(value)}%",
        TargetOperator.Range => $"{Each(t)}{NumberFormat.Text(value)}—{(t.TargetMax is { } max ? NumberFormat.Text(max) : "")}{t.Unit}",
        TargetOperator.AtLeast => $"{Each(t)}≥{NumberFormat.Text(value)}{t.Unit}",
        TargetOperator.AtMost => $"{Each(t)}≤{NumberFormat.Text(value)}{t.Unit}",
        TargetOperator.About => $"{Each(t)}{NumberFormat.Text(value)}{t.Unit}左右",
        _ => $"{Each(t)}{NumberFormat.Text(value)}{t.Unit}",
    };

    private static string Each(GoalTerms t) => t.Per switch { null => "", GoalTerms.Yearly => "每年", _ => $"每{t.Per}" };

    private static string Span(GoalTerms t) => (t.DueYear - t.StartYear) switch
    {
        1 => "一年",
        2 => "两年",
        3 => "三年",
        4 => "四年",
        5 => "五年",
        6 => "六年",
        7 => "七年",
        8 => "八年",
        9 => "九年",
        10 => "十年",
        _ => "",
    };
}
