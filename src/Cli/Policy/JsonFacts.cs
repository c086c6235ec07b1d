using System.Globalization;
using System.Text.Json;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Cli.Policy;

/// <summary>
/// One subject's facts from JSON: {"企业.研发费用(2024)": 12000000} or {"企业": {"研发费用": {"2024": 12000000}}}; a fact by periods
/// without one is of the day's own. Money in 元, shares as fractions, other numbers in the fact's unit; {"min": 7, "max": 8} is a range, null is missing.
/// </summary>
internal sealed class JsonFacts : IFacts
{
    private static readonly string[] SubjectNames = ["subject", "名称", "id"];

    private readonly Dictionary<(string Fact, Period? Period), Value> _values = [];
    private readonly List<(bool IsError, string Message)> _remarks = [];
    private readonly Schema _schema;
    private readonly DateOnly _day;

    private JsonFacts(string subject, Schema schema, DateOnly day) => (Subject, _schema, _day, Current) = (subject, schema, day, Period.OfYear(day.Year));

    /// <summary>What the subject is called in the answer.</summary>
    public string Subject { get; }

    /// <summary>What is wrong with the facts, and what was left aside.</summary>
    public IReadOnlyList<(bool IsError, string Message)> Remarks => _remarks;

    public Period Current { get; }

    public Value Get(Fact fact, Offset offset) =>
        _values.TryGetValue((fact.Name, fact.Grain is null ? null : offset.From(Current)), out var value) ? value
        // The command line has no ledger but the one it is given: none means that nothing was awarded yet.
        : fact.Name == ClauseSchema.Awards.Name ? Value.Of([]) : Value.Missing;

    public static JsonFacts Read(JsonElement json, int number, Schema schema, DateOnly day)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            var bad = new JsonFacts(number.ToString(CultureInfo.InvariantCulture), schema, day);
            bad.Wrong("应是一个对象 {…}。");
            return bad;
        }

        var name = SubjectNames.Select(n => json.TryGetProperty(n, out var given) && given.ValueKind is JsonValueKind.String or JsonValueKind.Number ? given.ToString() : null).FirstOrDefault(n => n is not null);
        var facts = new JsonFacts(name ?? number.ToString(CultureInfo.InvariantCulture), schema, day);
        foreach (var property in json.EnumerateObject())
        {
            if (!SubjectNames.Contains(property.Name) || schema.TryFind(property.Name, out _))
                facts.Read(property.Name, property.Value);
        }

        return facts;
    }

    private void Read(string name, JsonElement json)
    {
        var open = name.AsSpan().IndexOfAny('(', '（');
        var (factName, period) = open > 0 && name[^1] is ')' or '）' ? (name[..open].Trim(), name[(open + 1)..^1]) : (name, null);
        if (_schema.TryFind(factName, out var fact))
        {
            if (period is null && fact.Grain is not null && json.ValueKind == JsonValueKind.Object && !IsRange(json))
            {
                foreach (var each in json.EnumerateObject())
                    Set(fact, each.Name, each.Value);
            }
            else
                Set(fact, period, json);
        }
        else if (json.ValueKind == JsonValueKind.Object && _schema.Facts.Any(f => f.Name.StartsWith(name + ".", StringComparison.Ordinal)))
        {
            foreach (var each in json.EnumerateObject())
                Read($"{name}.{each.Name}", each.Value);
        }
        else
            _remarks.Add((false, $"没有事实“{name}”，未使用。{(_schema.Nearest(factName) is { } nearest ? $"是否应为“{nearest}”？" : "")}"));
    }

    private void Set(Fact fact, string? period, JsonElement json)
    {
        Period? at = null;
        if (fact.Grain is not null)
        {
            at = period is null ? Current : PeriodOf(period);
            if (at is null)
            {
                Wrong($"“{fact.Name}”的期间“{period}”看不懂，应是 2024、2024年第2季度 或 2024年3月。");
                return;
            }
        }
        else if (period is not null)
        {
            Wrong($"“{fact.Name}”不按期间统计，名称后面不能加（{period}）。");
            return;
        }

        if (json.ValueKind == JsonValueKind.Null)
            return;
        if (ValueOf(fact, json) is not { } value)
            Wrong(json.ValueKind == JsonValueKind.Number && fact.Type is RuleType.QuantityType ? $"“{fact.Name}”的数 {Short(json)} 太大，最多 28 位。" : $"“{fact.Name}”应是{fact.Type}{Expected(fact.Type)}，却是 {Short(json)}。");
        else if (!_values.TryAdd((fact.Name, at), fact.Name == ClauseSchema.Awards.Name && value is RecordsValue ledger ? UntilTheDay(ledger) : value))
            Wrong($"“{fact.Name}”{at}给了两次。");
    }

    // A past day is replayed with what had been awarded by then.
    private Value UntilTheDay(RecordsValue ledger)
    {
        var at = ((RuleType.RecordsType)ClauseSchema.Awards.Type).Shape.Fields.Index().First(f => f.Item.Name == "日期").Index;
        var until = ledger.Records.Where(r => r[at] is not DateValue { Date: var date } || date <= _day).ToList();
        if (until.Count < ledger.Records.Count)
            _remarks.Add((false, $"“{ClauseSchema.Awards.Name}”中有 {ledger.Records.Count - until.Count} 条在评定日 {_day:yyyy-MM-dd} 之后，未计入。"));
        return Value.Of(until);
    }

    private Value? ValueOf(Fact fact, JsonElement json) => fact.Type switch
    {
        RuleType.QuantityType when json.ValueKind == JsonValueKind.Number => Number(fact, json) is { } number ? Value.Of(number, fact) : null,
        RuleType.QuantityType when IsRange(json) => Number(fact, json.GetProperty("min")) is { } min && Number(fact, json.GetProperty("max")) is { } max ? Value.Between(min, max, fact) : null,
        RuleType.RecordsType { Shape: var shape } when json.ValueKind == JsonValueKind.Array => Records(shape, json),
        _ when fact.Type == RuleType.Text && json.ValueKind == JsonValueKind.String => Value.Of(json.GetString()!),
        _ when fact.Type == RuleType.YesNo && json.ValueKind is JsonValueKind.True or JsonValueKind.False => Value.Of(json.GetBoolean()),
        _ when fact.Type == RuleType.Date && json.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(json.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Value.Of(day),
        _ => null,
    };

    private Value Records(RecordShape shape, JsonElement json)
    {
        var records = new List<IReadOnlyList<Value>>();
        foreach (var record in json.EnumerateArray())
        {
            if (record.ValueKind != JsonValueKind.Object)
            {
                Wrong($"“{shape.Name}”的每一项应是对象 {{…}}，却是 {Short(record)}。");
                continue;
            }

            var values = new Value[shape.Fields.Count];
            for (var i = 0; i < values.Length; i++)
            {
                var field = shape.Fields[i];
                values[i] = !record.TryGetProperty(field.Name, out var given) || given.ValueKind == JsonValueKind.Null ? Value.Missing : ValueOf(field, given) ?? Bad(field, given);
            }

            foreach (var unknown in record.EnumerateObject().Where(p => shape.Fields.All(f => f.Name != p.Name)))
                _remarks.Add((false, $"“{shape.Name}”没有字段“{unknown.Name}”，未使用。"));
            records.Add(values);
        }

        return Value.Of(records);
    }

    private Value Bad(Fact field, JsonElement json)
    {
        Wrong($"字段“{field.Name}”应是{field.Type}{Expected(field.Type)}，却是 {Short(json)}。");
        return Value.Missing;
    }

    // In the fact's own unit: JSON has money in 元 and shares as fractions.
    private static decimal? Number(Fact fact, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Number || !json.TryGetDecimal(out var number))
            return null;
        var unit = ((RuleType.QuantityType)fact.Type).Unit;
        return unit.IsMoney || unit.IsRatio ? (number / unit.Scale).ToDecimal() : number;
    }

    private static Period? PeriodOf(string text)
    {
        text = text.Trim();
        if (text.EndsWith('年'))
            text = text[..^1];
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
            return Period.OfYear(year);
        return Enumerable.Range(1, 4).Select(q => (Period?)Period.OfQuarter(Year(text), q)).Concat(Enumerable.Range(1, 12).Select(m => (Period?)Period.OfMonth(Year(text), m)))
            .FirstOrDefault(p => p.ToString() == text);
    }

    private static int Year(string text) => text.Length >= 4 && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : 1;

    private static bool IsRange(JsonElement json) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty("min", out _) && json.TryGetProperty("max", out _);

    private static string Expected(RuleType type) => type switch
    {
        RuleType.QuantityType { Unit.IsMoney: true } => "（元，不加引号的数）",
        RuleType.QuantityType { Unit.IsRatio: true } => "（小数，例如 0.05）",
        RuleType.QuantityType => "（不加引号的数）",
        RuleType.RecordsType => "（数组）",
        _ when type == RuleType.Date => "（例如 \"2024-03-01\"）",
        _ when type == RuleType.YesNo => "（true 或 false）",
        _ => "（加引号的文字）",
    };

    private static string Short(JsonElement json) => json.GetRawText() is { Length: > 40 } text ? text[..40] + "…" : json.GetRawText();

    private void Wrong(string message) => _remarks.Add((true, message));
}
