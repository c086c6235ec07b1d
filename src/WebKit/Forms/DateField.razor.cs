using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Chuangpu.WebKit;

/// <summary>A day. 2025-06-30, 2025/6/30, 2025.6.30, 20250630 and 2025年6月30日 are understood.</summary>
/// <typeparam name="T"><see cref="DateOnly"/>, or one that may be missing.</typeparam>
public sealed partial class DateField<T>
{
    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];

    private protected override string Ask => "请选择";

    /// <inheritdoc />
    protected override string? FormatValueAsString(T? value) => value is DateOnly date && date != default ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <inheritdoc />
    protected override bool TryParseValueFromString(string? value, [MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        result = default!;
        validationErrorMessage = null;
        var text = NumberInput.HalfWidth(value).Trim();
        if (text.Length == 0 && Nullable.GetUnderlyingType(typeof(T)) is not null)
        {
            return true;
        }

        if (DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            result = (T)(object)date;
            return true;
        }

        validationErrorMessage = "请输入日期，例如 2025-06-30";
        return false;
    }

    // A date box can't hold what is no date: that is kept in a text box instead.
    private static bool IsDate(string? text) => string.IsNullOrEmpty(text) || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
