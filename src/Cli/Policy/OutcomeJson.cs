using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Cli.Policy;

/// <summary>Outcomes as the contract of the policy command has them: a list with one object a subject and clause.</summary>
internal static class OutcomeJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IReadOnlyList<(JsonFacts Subject, ClauseOutcome Outcome)> outcomes, bool withSteps, TextWriter to)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartArray();
            foreach (var (subject, outcome) in outcomes)
                Write(json, subject, outcome, withSteps);
            json.WriteEndArray();
        }

        to.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        to.Write('\n');
        to.Flush();
    }

    private static void Write(Utf8JsonWriter json, JsonFacts subject, ClauseOutcome outcome, bool withSteps)
    {
        json.WriteStartObject();
        json.WriteString("subject", subject.Subject);
        json.WriteString("clause", outcome.Clause);
        json.WriteString("outcome", outcome.Entitlement switch
        {
            Entitlement.Entitled => "entitled",
            Entitlement.NotEntitled => "not-entitled",
            _ => "missing-facts",
        });
        json.WritePropertyName("amount");
        Write(json, outcome.Payable is null ? null : outcome.Amount);
        json.WriteStartObject("values");
        foreach (var value in outcome.Values)
        {
            json.WritePropertyName(value.Name);
            Write(json, value.Outcome);
        }

        json.WriteEndObject();
        WriteList(json, "missing", outcome.Missing.Select(m => Name(m, subject.Current)));
        json.WriteStartArray("failed");
        foreach (var failed in outcome.Failed)
            Write(json, failed);
        json.WriteEndArray();
        if (outcome.Amount?.Value is RangeValue)
        {
            json.WritePropertyName("between");
            Write(json, outcome.Amount);
        }

        if (outcome.Open.Count > 0)
            WriteList(json, "open", outcome.Open);
        if (outcome.Exception is not null)
            json.WriteString("exception", outcome.Exception);
        Write(json, "shares", outcome.Shares);
        Write(json, "items", outcome.Items);
        if (withSteps)
            Write(json, "steps", outcome.Steps);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FailedCondition failed)
    {
        json.WriteStartObject();
        json.WriteString("condition", failed.Condition);
        json.WritePropertyName("have");
        Write(json, failed.Have);
        json.WriteString("need", failed.Need is null ? failed.Text : $"{Ascii(failed.Operator)} {Text(failed.Need)}");
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<NamedAmount> amounts)
    {
        if (amounts.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var (item, amount) in amounts)
        {
            json.WriteStartObject();
            json.WriteString("name", item);
            json.WritePropertyName("amount");
            Write(json, new Outcome(Value.Of(amount), RuleType.Money));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Step> steps)
    {
        json.WriteStartArray(name);
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.WriteString("words", step.Words);
            json.WriteString("result", step.Result);
            json.WriteString("source", step.Source);
            if (step.Parts.Count > 0)
                Write(json, "parts", step.Parts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Outcome? outcome)
    {
        switch (outcome?.Value)
        {
            case NumberValue number:
                json.WriteRawValue(Text(number.Number, outcome.Type));
                break;
            case RangeValue range:
                json.WriteStartObject();
                json.WritePropertyName("min");
                json.WriteRawValue(range.Low is { } low ? Text(low, outcome.Type) : "null");
                json.WritePropertyName("max");
                json.WriteRawValue(range.High is { } high ? Text(high, outcome.Type) : "null");
                json.WriteEndObject();
                break;
            case YesNoValue yesNo:
                json.WriteBooleanValue(yesNo.Holds);
                break;
            case TextValue text:
                json.WriteStringValue(text.Text);
                break;
            case DateValue date:
                json.WriteStringValue(date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static string Text(Outcome outcome) => outcome.Value switch
    {
        NumberValue number => Text(number.Number, outcome.Type),
        TextValue text => $"\"{text.Text}\"",
        _ => outcome.ToString(),
    };

    // Money in 元 to the 分, shares as fractions, everything else in its own unit; a fraction without end to 28 digits.
    private static string Text(Number number, RuleType type)
    {
        var unit = ((RuleType.QuantityType)type).Unit;
        var shown = (unit.IsMoney || unit.IsRatio ? number : number / unit.Scale).ToDecimal();
        return unit.IsMoney && shown is { } money && money == decimal.Round(money, 2)
            ? money.ToString("0.00", CultureInfo.InvariantCulture)
            : shown?.ToString(CultureInfo.InvariantCulture) ?? "null";
    }

    private static string Ascii(string sign) => sign switch
    {
        "≥" => ">=",
        "≤" => "<=",
        "≠" => "!=",
        _ => sign,
    };

    // 企业.研发费用(2024): the period itself, whatever the day.
    private static string Name(Dependency dependency, Period current)
    {
        var name = dependency.Field is null ? dependency.Fact.Name : $"{dependency.Fact.Name}.{dependency.Field}";
        return dependency.Fact.Grain is null || dependency.Offset.From(current) is not { } period ? name
            : $"{name}({(period.Grain == Grain.Year ? period.Year.ToString(CultureInfo.InvariantCulture) : period.ToString())})";
    }
}
