using System.Globalization;
using System.Text.RegularExpressions;
using Chuangpu.Policies.Applications;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Policies.Finder;

/// <summary>A fact somebody may type in to try clauses: a box, or some rows of boxes for a list.</summary>
/// <param name="Fact">The fact, or a field of a list's records.</param>
/// <param name="Offset">Which of its periods.</param>
/// <param name="Period">That period; null for what has none.</param>
/// <param name="Fields">The fields of a list; empty for a single value.</param>
/// <param name="Suggestions">The words clauses compare it with.</param>
public sealed partial record SelfCheckField(Fact Fact, Offset Offset, Period? Period, IReadOnlyList<Fact> Fields, IReadOnlyList<string> Suggestions)
{
    /// <summary>How many records of a list can be typed in.</summary>
    public const int Rows = 3;

    /// <summary>As shown, and the name of its box: 企业.研发费用（2024年）.</summary>
    public string Label => Period is { } period ? $"{Fact.Name}（{period}）" : Fact.Name;

    /// <summary>The fields of some clauses, each fact and period once; the day and earlier awards are not asked for.</summary>
    public static IReadOnlyList<SelfCheckField> Of(IReadOnlyCollection<Clause> clauses, Period current)
    {
        var words = clauses.SelectMany(c => Quoted().Matches(string.Join('\n', c.Format().Split('\n').Where(l => !l.TrimStart().StartsWith("依据", StringComparison.Ordinal)))).Select(m => m.Groups[1].Value)).Distinct().ToList();
        return
        [
            .. clauses.SelectMany(c => c.Dependencies).Where(d => d.Field is null && d.Fact.Name != ClauseSchema.Awards.Name)
                .Select(d => (d.Fact, d.Offset, Period: d.Fact.Grain is null ? null : d.Offset.From(current))).DistinctBy(d => (d.Fact.Name, d.Period))
                .Select(d => new SelfCheckField(d.Fact, d.Offset, d.Period, d.Fact.Type is RuleType.RecordsType { Shape: var shape } ? shape.Fields : [], words)),
        ];
    }

    /// <summary>The unit typed in, or "".</summary>
    public static string UnitOf(Fact fact) => fact.Type is RuleType.QuantityType { Unit: var unit } ? unit.ToString() ?? "" : "";

    /// <summary>The name of a box of a list.</summary>
    public string Box(int row, Fact field) => $"{Label}#{row}.{field.Name}";

    /// <summary>What was typed as a value: missing where nothing was, null where it is none.</summary>
    public Value? Read(Func<string, string?> typed)
    {
        if (Fields.Count == 0)
        {
            return Read(Fact, typed(Label));
        }

        var records = new List<IReadOnlyList<Value>>();
        for (var row = 0; row < Rows; row++)
        {
            if (Fields.All(f => string.IsNullOrWhiteSpace(typed(Box(row, f)))))
            {
                continue;
            }

            var values = Fields.Select(f => Read(f, typed(Box(row, f)))).ToList();
            if (values.Contains(null))
            {
                return null;
            }

            records.Add(values!);
        }

        return Value.Of(records);
    }

    /// <summary>What an example gives, as it would be typed in, by the names of the boxes.</summary>
    /// <param name="facts">The example's facts.</param>
    /// <param name="years">How many years later it is tried, so that its 上年 stays last year.</param>
    public IEnumerable<(string Box, string Text)> Typed(IFacts facts, int years)
    {
        var value = facts.Get(Fact, Offset);
        if (Fields.Count == 0)
        {
            return [(Label, Text(Fact, value, years))];
        }

        return value is not RecordsValue { Records: var records } ? []
            : records.Take(Rows).SelectMany((record, row) => Fields.Select((f, i) => (Box(row, f), Text(f, record[i], years))));
    }

    private static Value? Read(Fact fact, string? typed)
    {
        var text = typed?.Trim() ?? "";
        return text.Length == 0 ? Value.Missing : new AskedFact(fact, null).Read(text);
    }

    private static string Text(Fact fact, Value value, int years) => value switch
    {
        NumberValue number => ((number.Number / (fact.Type is RuleType.QuantityType { Unit: var unit } ? unit.Scale : 1)).ToDecimal() ?? 0).ToString("0.######", CultureInfo.InvariantCulture),
        DateValue date => date.Date.AddYears(years).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        YesNoValue yesNo => yesNo.Holds ? "是" : "否",
        TextValue text => text.Text,
        _ => "",
    };

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();
}
