using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chuangpu.Reading;

/// <summary>Writes an extract as the JSON of the plan-extract form.</summary>
public static class PlanExtractJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Chinese stays readable; the output is JSON on its own, never put into a page unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new PeriodConverter() },
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver
        {
            Modifiers = { OmitAbsentText },
        },
    };

    /// <summary>The extract as indented JSON; <c>text</c> stands in it only when set.</summary>
    public static string Serialize(PlanExtract extract) => JsonSerializer.Serialize(extract, Options);

    private static void OmitAbsentText(System.Text.Json.Serialization.Metadata.JsonTypeInfo info)
    {
        if (info.Type != typeof(PlanExtract))
            return;
        foreach (var property in info.Properties)
        {
            if (property.Name == "text")
                property.ShouldSerialize = static (_, value) => value is not null;
        }
    }

    /// <summary>A period is written as its two years.</summary>
    private sealed class PeriodConverter : JsonConverter<PlanPeriod>
    {
        public override PlanPeriod Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var years = JsonSerializer.Deserialize<int[]>(ref reader, options);
            return years is [var first, var last] ? new PlanPeriod(first, last) : throw new JsonException("A period is two years.");
        }

        public override void Write(Utf8JsonWriter writer, PlanPeriod value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.FirstYear);
            writer.WriteNumberValue(value.LastYear);
            writer.WriteEndArray();
        }
    }
}
