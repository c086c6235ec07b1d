using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace Chuangpu.WebKit;

/// <summary>One check box: yes or no.</summary>
public sealed partial class CheckField
{
    // An empty box sends nothing at all.
    private protected override void Accept(IFormCollection form) => CurrentValue = form[NameAttributeValue].Contains("true");

    /// <inheritdoc />
    protected override bool TryParseValueFromString(string? value, out bool result, [NotNullWhen(false)] out string? validationErrorMessage) =>
        throw new NotSupportedException("A check box is read by whether it was sent.");
}
