using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Chuangpu.Assessment;

/// <summary>
/// One text for one content, on every machine and after every database: members in the order they are declared, no blanks,
/// decimals without trailing zeros, enumerations by name, nothing for what is null.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new ShortestDecimal() },
    };

    /// <summary>The text of a content.</summary>
    public static string Write<T>(T content) => JsonSerializer.Serialize(content, Options);

    /// <summary>The content of a text that <see cref="Write"/> made.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException("The text holds nothing.");

    /// <summary>SHA-256 of a text in UTF-8 (64 hex digits).</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    // 1.50 and 1.5 are one number, but databases give back what scale they like.
    private sealed class ShortestDecimal : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value == 0 ? "0" : (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture));
    }
}
