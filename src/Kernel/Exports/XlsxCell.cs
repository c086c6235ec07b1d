using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Chuangpu.Kernel.Exports;

/// <summary>A value as a cell: numbers and dates as such, everything else as text that no program takes for a formula.</summary>
internal static class XlsxCell
{
    // Excel keeps 15 digits; a longer number is written as text rather than changed.
    private const decimal Largest = 999_999_999_999_999m;

    public static Cell Of(object? value, SheetColumn column) => value switch
    {
        null or "" => new Cell { StyleIndex = XlsxStyles.Text },
        string text => Text(text, XlsxStyles.Text),
        decimal or int or long or short or byte => Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture), column),
        DateOnly date => Serial(date.ToDateTime(TimeOnly.MinValue), XlsxStyles.Date),
        DateTime time => Serial(time.AddHours(8), XlsxStyles.Time),
        DateTimeOffset time => Serial(time.UtcDateTime.AddHours(8), XlsxStyles.Time),
        _ => Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", XlsxStyles.Text),
    };

    public static Cell Text(string text, uint style) => new(new InlineString(new Text(XlsxText.Cell(text)) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static Cell Number(decimal number, SheetColumn column)
    {
        var plain = number.ToString("0.############################", CultureInfo.InvariantCulture);
        var fits = Math.Abs(number) <= Largest && plain.Count(char.IsAsciiDigit) <= 15;
        return fits
            ? new Cell(new CellValue(plain)) { StyleIndex = XlsxStyles.Number(column.Decimals, decimal.IsInteger(number)) }
            : Text(number.ToString(CultureInfo.InvariantCulture), XlsxStyles.Text);
    }

    // Excel's calendar has no day before 1900-03-01 that all programs agree on.
    private static Cell Serial(DateTime china, uint style) => china < new DateTime(1900, 3, 1)
        ? Text(china.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), XlsxStyles.Text)
        : new Cell(new CellValue(china.ToOADate().ToString(CultureInfo.InvariantCulture))) { StyleIndex = style };
}
