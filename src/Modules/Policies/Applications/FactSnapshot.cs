using System.Globalization;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Values;

namespace Chuangpu.Policies.Applications;

/// <summary>
/// The facts a clause read of one enterprise on one day, kept exactly: numbers as fractions, lists record by record. It answers
/// the clause again as it did then. What the enterprise itself added to what the base knew is marked.
/// </summary>
public sealed class FactSnapshot : IFacts
{
    /// <summary>Nothing kept yet.</summary>
    public const string Empty = "{\"day\":null,\"facts\":[]}";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<SnapshotFact> _facts;

    private FactSnapshot(DateOnly? day, List<SnapshotFact> facts)
    {
        (Day, _facts) = (day, facts);
        Current = Period.OfYear(day?.Year ?? 1);
    }

    /// <summary>The day they were asked for; null before there was one.</summary>
    public DateOnly? Day { get; }

    /// <summary>What is kept, in the order of the clause.</summary>
    public IReadOnlyList<SnapshotFact> Facts => _facts;

    /// <inheritdoc />
    public Period Current { get; }

    /// <summary>Keeps what clauses read.</summary>
    /// <param name="read">The clause, and those that count with it.</param>
    /// <param name="facts">What the base knows, with what was entered.</param>
    /// <param name="day">The day of evaluation.</param>
    /// <param name="entered">What the enterprise entered itself.</param>
    public static FactSnapshot Take(IEnumerable<Clause> read, IFacts facts, DateOnly day, IReadOnlyList<SnapshotFact> entered)
    {
        var kept = read.SelectMany(c => c.Dependencies).Where(d => d.Field is null).Append(new Dependency(ClauseSchema.Awards, Offset.None))
            .Select(d => (d.Fact, Period: d.Fact.Grain is null ? null : d.Offset.From(facts.Current), d.Offset)).DistinctBy(d => (d.Fact.Name, d.Period))
            .Select(d => new SnapshotFact(d.Fact.Name, d.Period, facts.Get(d.Fact, d.Offset), entered.Any(e => e.Name == d.Fact.Name && e.Period == d.Period)));
        return new FactSnapshot(day, [.. kept.Where(f => f.Value is not UnknownValue)]);
    }

    /// <summary>Whether two values say the same; the order of records does not matter.</summary>
    internal static bool Same(Value one, Value other) => Plain(one) == Plain(other);

    private static string Plain(Value value) => value is RecordsValue records
        ? string.Join('\n', records.Records.Select(r => new JsonArray([.. r.Select(NodeOf)]).ToJsonString(Json)).Order(StringComparer.Ordinal))
        : NodeOf(value)?.ToJsonString(Json) ?? "";

    /// <summary>What an enterprise entered, before the day it is evaluated for.</summary>
    public static FactSnapshot OfEntered(IEnumerable<SnapshotFact> entered) => new(null, [.. entered]);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static FactSnapshot Read(string json)
    {
        var root = JsonNode.Parse(json)!;
        var day = (string?)root["day"] is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null;
        return new FactSnapshot(day, [.. root["facts"]!.AsArray().Select(f => new SnapshotFact(
            (string)f!["fact"]!, PeriodOf((string?)f["period"]), ValueOf(f["value"]), (bool?)f["entered"] ?? false))]);
    }

    /// <summary>As text for the database.</summary>
    public string Write() => new JsonObject
    {
        ["day"] = Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["facts"] = new JsonArray([.. _facts.Select(f => (JsonNode)new JsonObject
        {
            ["fact"] = f.Name, ["period"] = f.Period is { } p ? $"{p.Grain}/{p.Year}/{p.Part}" : null, ["value"] = NodeOf(f.Value), ["entered"] = f.IsEntered ? true : null,
        })]),
    }.ToJsonString(Json);

    /// <inheritdoc />
    public Value Get(Fact fact, Offset offset)
    {
        var period = fact.Grain is null ? null : offset.From(Current);
        return _facts.Find(f => f.Name == fact.Name && f.Period == period)?.Value ?? Value.Missing;
    }

    private static Period? PeriodOf(string? text) => text?.Split('/') is [var grain, var year, var part]
        ? new Period(Enum.Parse<Grain>(grain), int.Parse(year, CultureInfo.InvariantCulture), int.Parse(part, CultureInfo.InvariantCulture))
        : null;

    private static JsonNode? NodeOf(Value value) => value switch
    {
        NumberValue number => new JsonObject { ["number"] = Text(number.Number) },
        RangeValue range => new JsonObject { ["low"] = range.Low is { } low ? Text(low) : null, ["high"] = range.High is { } high ? Text(high) : null },
        TextValue text => new JsonObject { ["text"] = text.Text },
        DateValue date => new JsonObject { ["date"] = date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        YesNoValue yesNo => new JsonObject { ["yes"] = yesNo.Holds },
        RecordsValue records => new JsonObject { ["records"] = new JsonArray([.. records.Records.Select(r => (JsonNode)new JsonArray([.. r.Select(NodeOf)]))]) },
        _ => null,
    };

    private static Value ValueOf(JsonNode? node) => node switch
    {
        JsonObject o when o["number"] is { } n => Value.Of(NumberOf((string)n!)),
        JsonObject o when o.ContainsKey("low") => new RangeValue(o["low"] is { } l ? NumberOf((string)l!) : null, o["high"] is { } h ? NumberOf((string)h!) : null, Gaps.None),
        JsonObject o when o["text"] is { } t => Value.Of((string)t!),
        JsonObject o when o["date"] is { } d => Value.Of(DateOnly.ParseExact((string)d!, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        JsonObject o when o["yes"] is { } y => Value.Of((bool)y),
        JsonObject o when o["records"] is JsonArray records => Value.Of([.. records.Select(r => (IReadOnlyList<Value>)[.. r!.AsArray().Select(ValueOf)])]),
        _ => Value.Missing,
    };

    private static string Text(Number number) => $"{number.Numerator}/{number.Denominator}";

    private static Number NumberOf(string text) => text.Split('/') is [var n, var d]
        ? Number.Of(BigInteger.Parse(n, CultureInfo.InvariantCulture), BigInteger.Parse(d, CultureInfo.InvariantCulture))
        : throw new FormatException($"No number: {text}");
}
