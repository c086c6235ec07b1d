using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>Several lines of text; an empty box is null where the property may be.</summary>
public sealed partial class TextAreaField
{
    /// <summary>Creates a field across the whole form.</summary>
    public TextAreaField() => Wide = true;

    /// <summary>Lines seen at once.</summary>
    [Parameter] public int Rows { get; set; } = 4;

    /// <inheritdoc />
    protected override bool TryParseValueFromString(string? value, out string? result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        // Forms send \r\n whatever was typed; one line end in the store keeps comparisons honest.
        var text = value?.ReplaceLineEndings("\n").Trim() ?? "";
        (result, validationErrorMessage) = (text.Length == 0 && MayBeNull ? null : text, null);
        return true;
    }
}
