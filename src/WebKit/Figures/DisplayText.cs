using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Chuangpu.WebKit;

/// <summary>Any value as the text a user reads: 是/否, 2025-06-30, 1,234.5, the Chinese name of an enum.</summary>
public static class DisplayText
{
    /// <summary>The text of a value; null for null or empty text.</summary>
    /// <param name="value">The value.</param>
    /// <param name="format">A .NET format, for the kinds that take one.</param>
    public static string? Of(object? value, string? format = null) => value switch
    {
        null or "" => null,
        string text => text,
        bool flag => flag ? "是" : "否",
        Enum label => OfEnum(label),
        DateOnly date => date.ToString(format ?? "yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToOffset(TimeSpan.FromHours(8)).ToString(format ?? "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        decimal number when format is null => NumberFormat.Text(number),
        int or long or short or byte when format is null => ((IFormattable)value).ToString("N0", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(format, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>The <see cref="DisplayAttribute.Name"/> of an enum's value, else its identifier.</summary>
    /// <param name="value">The value.</param>
    public static string OfEnum(Enum value) =>
        value.GetType().GetField(value.ToString())?.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? value.ToString();
}
