using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>A number. Full-width digits and thousands separators are understood; what is not a number stays as typed beside its error.</summary>
/// <typeparam name="T"><c>decimal</c>, <c>int</c> or <c>long</c>, or one of them that may be missing.</typeparam>
public sealed partial class NumberField<T>
{
    /// <summary>Unit, shown after the box.</summary>
    [Parameter] public string? Unit { get; set; }

    /// <inheritdoc />
    protected override string? FormatValueAsString(T? value) =>
        value is null ? null : NumberFormat.Invariant(Convert.ToDecimal(value, CultureInfo.InvariantCulture));

    /// <inheritdoc />
    protected override bool TryParseValueFromString(string? value, [MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        result = default;
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        var text = NumberInput.Normalize(value);
        if (text.Length == 0)
        {
            validationErrorMessage = type == typeof(T) ? "请输入数字，例如 12.5" : null;
            return type != typeof(T);
        }

        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            validationErrorMessage = type == typeof(decimal) ? "请输入数字，例如 12.5" : "请输入整数，例如 12";
            return false;
        }

        if (type != typeof(decimal) && number != decimal.Truncate(number))
        {
            validationErrorMessage = "请输入整数，例如 12";
            return false;
        }

        try
        {
            result = (T)Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
            validationErrorMessage = null;
            return true;
        }
        catch (OverflowException)
        {
            validationErrorMessage = "数字过大，请检查位数和单位";
            return false;
        }
    }
}
