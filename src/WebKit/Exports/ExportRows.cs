using System.Globalization;
using System.Reflection;

namespace Chuangpu.WebKit;

/// <summary>Rows of a table as values for a file.</summary>
internal static class ExportRows
{
    private const string DemoColumn = "数据性质", Demo = "演示数据";

    public static ListExport Make<T>(string title, IReadOnlyList<Column<T>> columns, IReadOnlyList<T> rows, int total)
    {
        // Rows of invented data say so by a property IsDemo, so no list can forget the mark in its file.
        var isDemo = typeof(T).GetProperty("IsDemo", BindingFlags.Public | BindingFlags.Instance);
        bool Invented(T row) => isDemo?.GetValue(row) is true;
        var hasDemo = rows.Any(Invented);
        IReadOnlyList<object?> Values(T row)
        {
            var values = columns.Select(c => Value(c.Value(row)));
            return [.. hasDemo ? values.Append(Invented(row) ? Demo : "") : values];
        }

        var heads = columns.Select(c => (c.FileTitle, Decimals(c.Format)));
        return new ListExport(title, [.. hasDemo ? heads.Append((DemoColumn, null)) : heads], [.. rows.Select(Values)], total, hasDemo);
    }

    private static object? Value(object? value) => value is bool or Enum ? DisplayText.Of(value) : value;

    private static int? Decimals(string? format) =>
        format is ['N' or 'F', ..] && int.TryParse(format.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : null;
}
