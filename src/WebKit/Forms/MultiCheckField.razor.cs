using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Chuangpu.WebKit;

/// <summary>Any number of a list, as check boxes bound to a <see cref="List{T}"/>.</summary>
/// <typeparam name="T">What is chosen.</typeparam>
public sealed partial class MultiCheckField<T>
{
    /// <summary>Creates a field across the whole form.</summary>
    public MultiCheckField() => Wide = true;

    /// <summary>The list; an enum needs none.</summary>
    [Parameter] public IReadOnlyList<Choice<T>>? Options { get; set; }

    private IReadOnlyList<Choice<T>> Choices => Options ?? EnumChoices;

    private static IReadOnlyList<Choice<T>> EnumChoices { get; } = typeof(T).IsEnum
        ? [.. Enum.GetValues(typeof(T)).Cast<Enum>().Select(x => new Choice<T>((T)(object)x, DisplayText.OfEnum(x)))]
        : [];

    private protected override string Ask => "请选择";

    private protected override void Accept(IFormCollection form)
    {
        var chosen = form[NameAttributeValue];
        CurrentValue = [.. Choices.Where(x => chosen.Contains(Text(x.Value))).Select(x => x.Value)];
    }

    /// <inheritdoc />
    protected override bool TryParseValueFromString(string? value, [MaybeNullWhen(false)] out List<T> result, [NotNullWhen(false)] out string? validationErrorMessage) =>
        throw new NotSupportedException("The boxes are read together, not as one text.");

    private static string? Text(T value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}
