using System.Globalization;
using Chuangpu.Kernel.Tables;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Policies.Applications;

/// <summary>A fact the clause needs, the base lacks and an application can state: a number, a text, a day, yes or no. A list belongs into the base.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Period">Its period, or null.</param>
public sealed record AskedFact(Fact Fact, Period? Period)
{
    /// <summary>The facts missing from an evaluation that an application may state.</summary>
    public static IReadOnlyList<AskedFact> Of(Evaluated evaluated) =>
    [
        .. evaluated.Outcome.Missing.Where(d => d.Field is null && d.Fact.Type is not RuleType.RecordsType)
            .Select(d => new AskedFact(d.Fact, d.Fact.Grain is null ? null : d.Offset.From(evaluated.Facts.Current))).Distinct(),
    ];

    /// <summary>The name of its field in a form.</summary>
    public string Key => Label;

    /// <summary>As shown: 企业.研发费用（2024年）.</summary>
    public string Label => Period is { } period ? $"{Fact.Name}（{period}）" : Fact.Name;

    /// <summary>The unit typed in, or null.</summary>
    public string? Unit => Fact.Type is RuleType.QuantityType { Unit: var unit } && unit.ToString() is { Length: > 0 } text ? text : null;

    /// <summary>What is expected, in Chinese.</summary>
    public string Expected => Fact.Type switch
    {
        RuleType.QuantityType => Unit is { } unit ? $"以“{unit}”计的数字" : "数字",
        _ when Fact.Type == RuleType.Date => "日期（如 2024-03-01）",
        _ when Fact.Type == RuleType.YesNo => "“是”或“否”",
        _ => "不超过 100 个字的文字",
    };

    /// <summary>The value of what was typed, or null where it is none.</summary>
    public Value? Read(string text) => Fact.Type switch
    {
        RuleType.QuantityType => ReportedNumber.Read(text) is { Succeeded: true, Value: { } number }
            && Math.Abs(number) < 1_000_000_000_000m && !(number < Fact.Least) && !(number > Fact.Most) ? Value.Of(number, Fact) : null,
        _ when Fact.Type == RuleType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Value.Of(day) : null,
        _ when Fact.Type == RuleType.YesNo => text switch { "是" => Value.Yes, "否" => Value.No, _ => null },
        _ when Fact.Type == RuleType.Text => text.Length <= 100 ? Value.Of(text) : null,
        _ => null,
    };
}
