using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Chuangpu.Plans.Import;

/// <summary>The fields of a finding, one record for each kind. Labels, limits and messages stand on the properties; the review page makes its forms of them.</summary>
public abstract record FindingFields : IValidatableObject
{
    /// <summary>How fields are stored and sent.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new PlainDecimal() },
        // Escapes what could end a script block or an attribute, leaves Chinese as it is.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>What it is called in a list.</summary>
    [JsonIgnore]
    public abstract string Heading { get; }

    /// <summary>The rest of it on a line.</summary>
    [JsonIgnore]
    public abstract string Summary { get; }

    /// <summary>Why a person should look twice, or null.</summary>
    [JsonIgnore]
    public virtual string? Doubt => null;

    /// <summary>The record that belongs to a kind.</summary>
    public static Type TypeOf(ItemKind kind) => kind switch
    {
        ItemKind.Goal => typeof(GoalFields),
        ItemKind.Task => typeof(TaskFields),
        ItemKind.Project => typeof(ProjectFields),
        ItemKind.Document => typeof(DocumentFields),
        ItemKind.Clause => typeof(ClauseFields),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Reads stored or sent fields.</summary>
    /// <exception cref="JsonException">The JSON is not of this kind.</exception>
    public static FindingFields Read(ItemKind kind, string json) =>
        (FindingFields?)JsonSerializer.Deserialize(json, TypeOf(kind), Json) ?? throw new JsonException("Fields are missing.");

    /// <summary>The fields as stored; equal fields give equal text.</summary>
    public string Write() => JsonSerializer.Serialize(this, GetType(), Json);

    /// <summary>What keeps them out of the register: property and Chinese message.</summary>
    public IReadOnlyList<(string Field, string Message)> Check()
    {
        var wrong = new List<ValidationResult>();
        Validator.TryValidateObject(this, new ValidationContext(this), wrong, validateAllProperties: true);
        return [.. wrong.Select(w => (JsonNamingPolicy.CamelCase.ConvertName(w.MemberNames.FirstOrDefault() ?? ""), w.ErrorMessage!))];
    }

    /// <summary>These fields, with what they leave open taken from others: a later version of a plan need not repeat everything.</summary>
    /// <param name="before">Fields of the same kind.</param>
    public virtual FindingFields Over(FindingFields before) => this;

    /// <inheritdoc />
    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => [];

    // 14.9 and 14.900000, which a database may give back, are one number and must be one text.
    private sealed class PlainDecimal : JsonConverter<decimal>
    {
        // The review page sends numbers as they were typed, since a script's number would lose digits.
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && decimal.TryParse(reader.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number
            : reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out number) ? number
            : throw new JsonException("A number is expected.");

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
    }
}
