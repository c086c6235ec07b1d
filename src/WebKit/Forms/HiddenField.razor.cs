using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>A value that travels with the form unseen, such as the version the user began from. Anyone can change it: check it as any input.</summary>
/// <typeparam name="T">Text, number, Guid or date.</typeparam>
public sealed partial class HiddenField<T>
{
    /// <inheritdoc />
    protected override string? FormatValueAsString(T? value) => Convert.ToString(BindConverter.FormatValue(value, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    protected override bool TryParseValueFromString(string? value, [MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        var understood = BindConverter.TryConvertTo(value, CultureInfo.InvariantCulture, out result);
        validationErrorMessage = understood ? null : "页面数据不完整，请刷新后重试";
        return understood;
    }
}
