using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>One of a list: the values of an enum under their Chinese names, or <see cref="Options"/>.</summary>
/// <typeparam name="T">What is chosen; nullable or text when nothing may be chosen.</typeparam>
public sealed partial class SelectField<T>
{
    /// <summary>The list; an enum needs none.</summary>
    [Parameter] public IReadOnlyList<Choice<T>>? Options { get; set; }

    /// <summary>All choices seen at once, for up to five.</summary>
    [Parameter] public bool Radios { get; set; }

    /// <summary>Text of the choice that chooses nothing.</summary>
    [Parameter] public string Empty { get; set; } = "请选择";

    private IReadOnlyList<Choice<T>> Choices => Options ?? EnumChoices;

    private bool _mayBeEmpty => default(T) is null || !Choices.Any(x => Text(x.Value) == CurrentValueAsString);

    private static IReadOnlyList<Choice<T>> EnumChoices { get; } = (Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)) is { IsEnum: true } type
        ? [.. Enum.GetValues(type).Cast<Enum>().Select(x => new Choice<T>((T)(object)x, DisplayText.OfEnum(x)))]
        : [];

    private protected override string Ask => "请选择";

    /// <inheritdoc />
    protected override string? FormatValueAsString(T? value) => Text(value);

    /// <inheritdoc />
    protected override bool TryParseValueFromString(string? value, [MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        validationErrorMessage = null;
        var choice = Choices.FirstOrDefault(x => Text(x.Value) == value);
        result = choice is null ? default! : choice.Value;
        if (choice is not null || (string.IsNullOrEmpty(value) && default(T) is null))
        {
            return true;
        }

        validationErrorMessage = string.IsNullOrEmpty(value) ? "请选择一项" : "所选项已不存在，请重新选择";
        return false;
    }

    private static string? Text(T? value) => value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);
}
