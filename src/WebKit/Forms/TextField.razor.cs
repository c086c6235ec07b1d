using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>One line of text; spaces around it are not kept, and an empty box is null where the property may be.</summary>
public sealed partial class TextField
{
    /// <summary>HTML kind of the box: <c>text</c>, <c>email</c>, <c>tel</c>, <c>url</c>, <c>password</c>.</summary>
    [Parameter] public string Type { get; set; } = "text";

    /// <inheritdoc />
    protected override bool TryParseValueFromString(string? value, out string? result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        var text = Type == "password" ? value ?? "" : value?.Trim() ?? "";
        (result, validationErrorMessage) = (text.Length == 0 && MayBeNull ? null : text, null);
        return true;
    }
}
