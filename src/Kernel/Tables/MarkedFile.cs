using System.Globalization;
using Chuangpu.Kernel.Exports;

namespace Chuangpu.Kernel.Tables;

/// <summary>A file somebody handed in, given back as a workbook with what is wrong beside each row, so that it is mended where it was written and sent again.</summary>
public static class MarkedFile
{
    /// <summary>The head of the column with the remarks; a file that has it already gets new ones in its place.</summary>
    public const string Head = "核对说明";

    /// <summary>Writes the workbook.</summary>
    /// <param name="title">The name of the list.</param>
    /// <param name="head">The row with the heads.</param>
    /// <param name="rows">The rows below it.</param>
    /// <param name="faults">What is wrong, by the number of the row.</param>
    public static byte[] Write(string title, FileRow head, IReadOnlyList<FileRow> rows, ILookup<int, string> faults)
    {
        int[] kept = [.. Enumerable.Range(0, head.Cells.Count).Where(i => head.Cells[i].Text != Head)];
        using var bytes = new MemoryStream();
        XlsxWriter.Write(
            bytes,
            [new Sheet(title, [.. kept.Select(i => new SheetColumn(head.Cells[i].Text)), new(Head)],
                [.. rows.Select(r => (IReadOnlyList<object?>)[.. kept.Select(i => i < r.Cells.Count ? ValueOf(r.Cells[i]) : null), string.Join("；", faults[r.Number])])])],
            [new("用法", $"按“{Head}”一列改正后保存，重新上传；这一列不用删去。")]);
        return bytes.ToArray();
    }

    // As it was, so that a number is a number again and a day a day.
    private static object? ValueOf(SheetCell cell) => cell switch
    {
        { Text: "" } => null,
        { Kind: SheetCellKind.Date } when cell.Day() is { } day => day,
        { Kind: SheetCellKind.Number } when decimal.TryParse(cell.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        { Kind: SheetCellKind.Percent } when decimal.TryParse(cell.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) => (share * 100).ToString("0.######", CultureInfo.InvariantCulture) + "%",
        { Kind: SheetCellKind.Logical } => cell.Text is "1" or "true" ? "是" : "否",
        _ => cell.Text,
    };
}
