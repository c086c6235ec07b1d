using System.Globalization;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Enterprises.Cultivation.SelfTests;

/// <summary>Reads what somebody supposes of a fact: 8, 6至8, 12%, 是, 2020-01-01.</summary>
internal static class SupposedValue
{
    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["企业.规模"] = ["大型", "中型", "小型", "微型"],
        ["企业.研发机构级别"] = ["国家级", "省级", "市级", "县级", "无"],
    };

    /// <summary>What can be chosen, or null where it is typed.</summary>
    public static IReadOnlyList<string>? Choices(Fact fact) => fact.Type == RuleType.YesNo ? ["是", "否"] : Words.GetValueOrDefault(fact.Name);

    /// <summary>The unit it is typed in, for the label.</summary>
    public static string? Unit(Fact fact) => fact.Type is RuleType.QuantityType { Unit: var unit } ? (unit.IsRatio ? "%" : unit.Symbol is { Length: > 0 } text ? text : null) : null;

    /// <summary>The value, null for nothing written, or what is wrong.</summary>
    /// <param name="fact">What it is of.</param>
    /// <param name="text">As typed.</param>
    public static (Value? Value, string? Wrong) Read(Fact fact, string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return (null, null);
        }

        if (Choices(fact) is { } choices)
        {
            return !choices.Contains(text) ? (null, $"应是{string.Join("、", choices)}之一。") : (fact.Type == RuleType.YesNo ? Value.Of(text == "是") : Value.Of(text), null);
        }

        if (fact.Type == RuleType.Date)
        {
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (Value.Of(day), null) : (null, "应是日期，例如 2020-01-31。");
        }

        if (fact.Type is not RuleType.QuantityType { Unit: var unit })
        {
            return text.Length <= 100 ? (Value.Of(text), null) : (null, "最多 100 个字。");
        }

        var parts = text.Split(['至', '~', '～']);
        if (parts.Length > 2 || Array.ConvertAll(parts, Number) is not [{ } least, ..] numbers || numbers[^1] is not { } most)
        {
            return (null, "应是一个数，或“6至8”这样的区间。");
        }

        // A share is typed in percent.
        var scale = unit.Symbol == "‰" ? 10m : 1m;
        return least > most ? (null, "区间的前一个数应不大于后一个。") : (Value.Between(least * scale, most * scale, fact), null);
    }

    private static decimal? Number(string text)
    {
        text = text.Trim().TrimEnd('%', '％').Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= 1_000_000_000_000m ? number : null;
    }
}
