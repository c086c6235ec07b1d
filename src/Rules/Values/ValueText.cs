using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Types;

namespace Chuangpu.Rules.Values;

/// <summary>Values as they are shown: in the unit of their type, thousands set apart, 约 before what had to be rounded.</summary>
public static class ValueText
{
    private const int Decimals = 6;

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
    public static string Of(Number number, RuleType type)
    {
        var unit = type is RuleType.QuantityType quantity ? quantity.Unit : Units.Unit.None;
        var shown = number / unit.Scale;
        return $"{(shown.HasDecimals(Decimals) ? "" : "约")}{shown.ToText(Decimals)}{unit}";
    }

    private static string Of(RangeValue range, RuleType type) => (range.Low, range.High) switch
    {
        ({ } low, { } high) => $"{Of(low, type)} 至 {Of(high, type)}",
        ({ } low, null) => $"不低于 {Of(low, type)}",
        (null, { } high) => $"不高于 {Of(high, type)}",
        _ => "未定",
    };
}
