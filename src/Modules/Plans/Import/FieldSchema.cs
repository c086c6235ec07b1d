using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Chuangpu.WebKit;

namespace Chuangpu.Plans.Import;

/// <summary>The fields of a kind, described from its record for the review page's forms.</summary>
/// <param name="Name">The JSON name.</param>
/// <param name="Label">The Chinese label.</param>
/// <param name="Type">text, long, number, list, choice or rows.</param>
/// <param name="Required">Whether it must be filled in.</param>
/// <param name="Nullable">Whether empty text is kept as nothing rather than as empty.</param>
/// <param name="Max">The longest text, or null.</param>
/// <param name="Choices">What can be chosen: value and text.</param>
/// <param name="Rows">The fields of a row.</param>
public sealed record FieldSchema(
    string Name, string Label, string Type, bool Required, bool Nullable, int? Max, IReadOnlyList<FieldSchema.Choice>? Choices, IReadOnlyList<FieldSchema>? Rows)
{
    private const int LongText = 300;

    /// <summary>A value that can be chosen.</summary>
    public sealed record Choice(string Value, string Text);

    /// <summary>The fields of a kind, in the order of its record.</summary>
    public static IReadOnlyList<FieldSchema> Of(ItemKind kind) => Of(FindingFields.TypeOf(kind));

    /// <summary>What differs between two findings' fields of one kind.</summary>
    public static IReadOnlyList<FieldChange> Changes(FindingFields before, FindingFields after) =>
    [
        .. Properties(before.GetType())
            .Select(p => new FieldChange(LabelOf(p), Text(p.GetValue(before)), Text(p.GetValue(after))))
            .Where(c => c.Before != c.After),
    ];

    private static List<FieldSchema> Of(Type type) => [.. Properties(type).Select(Of)];

    private static FieldSchema Of(PropertyInfo property)
    {
        var type = System.Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var max = property.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength;
        var rows = type.IsGenericType && type.GenericTypeArguments[0] != typeof(string) ? Of(type.GenericTypeArguments[0]) : null;
        var shape = rows is not null ? "rows"
            : type.IsGenericType ? "list"
            : type.IsEnum ? "choice"
            : type == typeof(string) ? (max >= LongText ? "long" : "text")
            : "number";
        var choices = type.IsEnum ? Enum.GetValues(type).Cast<Enum>().Select(v => new Choice(v.ToString(), DisplayText.OfEnum(v))).ToList() : null;
        if (choices is not null && property.PropertyType != type)
        {
            choices.Insert(0, new Choice("", "未注明"));
        }

        return new FieldSchema(
            JsonNamingPolicy.CamelCase.ConvertName(property.Name), LabelOf(property), shape, property.IsDefined(typeof(RequiredAttribute)), new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable, max, choices, rows);
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.IsDefined(typeof(DisplayAttribute)));

    private static string LabelOf(PropertyInfo property) => property.GetCustomAttribute<DisplayAttribute>()!.GetName()!;

    private static string Text(object? value) => value switch
    {
        null or "" => "—",
        int year => year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        IEnumerable<AmountFields> amounts => string.Join("；", amounts.Select(a => a.Text)) is { Length: > 0 } text ? text : "—",
        IEnumerable and not string => string.Join('、', ((IEnumerable)value).Cast<object>()) is { Length: > 0 } list ? list : "—",
        _ => DisplayText.Of(value) ?? "—",
    };
}
