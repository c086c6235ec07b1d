using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Types;

namespace Chuangpu.Rules.Values;

/// <summary>Values as they are shown: in the unit of their type, thousands set apart, 约 before what had to be rounded.</summary>
public static class ValueText
{
    private const int Decimals = 6;
    private const int BriefDecimals = 2;

    /// <summary>The value of an expression or fact of this type.</summary>
    public static string Of(Value value, RuleType type) => value switch
    {
        NumberValue number => Of(number.Number, type),
        RangeValue range => Of(range, type),
        YesNoValue yesNo => yesNo.Holds ? "是" : "否",
        TextValue text => $"“{text.Text}”",
        DateValue date => date.Date.ToString("yyyy-MM-dd"),
        PeriodValue period => period.Period.ToString(),
        RecordsValue records => $"{records.Records.Count} 条记录",
        UnknownValue { Gaps: { Faults: [var first, ..] } } => $"无法计算（{first.Reason}）",
        UnknownValue { Gaps: { Missing: [_, ..] missing } } => $"待补充（缺少{string.Join('、', missing.Take(5))}{(missing.Count > 5 ? "等" : "")}）",
        _ => "未定",
    };

    /// <summary>A number in the unit of its type.</summary>
    public static string Of(Number number, RuleType type) => Of(number, type, Decimals);

    /// <summary>A value as it is told in passing: numbers to two decimals.</summary>
    public static string Brief(Value value, RuleType type) => value is NumberValue number ? Of(number.Number, type, BriefDecimals) : Of(value, type);

    /// <summary>A number to two decimals of the unit of its type.</summary>
    internal static Number Rounded(Number number, RuleType type, Func<Number, Number> round)
    {
        var step = (type is RuleType.QuantityType quantity ? quantity.Unit : Units.Unit.None).Scale / 100;
        return round(number / step) * step;
    }

    private static string Of(Number number, RuleType type, int decimals)
    {
        var unit = type is RuleType.QuantityType quantity ? quantity.Unit : Units.Unit.None;
        var shown = number / unit.Scale;
        return $"{(shown.HasDecimals(decimals) ? "" : "约")}{shown.ToText(decimals)}{unit}";
    }

    private static string Of(RangeValue range, RuleType type) => (range.Low, range.High) switch
    {
        ({ } low, { } high) => $"{Of(low, type)} 至 {Of(high, type)}",
        ({ } low, null) => $"不低于 {Of(low, type)}",
        (null, { } high) => $"不高于 {Of(high, type)}",
        _ => "未定",
    };
}
