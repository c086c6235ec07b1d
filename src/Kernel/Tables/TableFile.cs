using System.Xml;
using Chuangpu.Kernel.Results;
using DocumentFormat.OpenXml.Packaging;

namespace Chuangpu.Kernel.Tables;

/// <summary>The rows of a file somebody hands in, CSV or workbook, recognised by what it is and not by its name.</summary>
/// <param name="Rows">In the file's order, without empty ones.</param>
/// <param name="Merged">Merged ranges of a workbook, such as A1:B2.</param>
public sealed record TableFile(IReadOnlyList<FileRow> Rows, IReadOnlyList<string> Merged)
{
    private const long MostUnpacked = 400 * 1024 * 1024;

    /// <summary>Reads the file, or says why it cannot be read and what to do.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="mostRows">More are refused.</param>
    public static Result<TableFile> Read(MemoryStream file, int mostRows)
    {
        if (file.Length == 0)
        {
            return new Problem("import.empty", "文件是空的。请检查后重新选择。");
        }

        var bytes = file.GetBuffer().AsSpan(0, (int)file.Length);
        if (!bytes.StartsWith("PK"u8) && !bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            var lines = CsvFile.Read(bytes, mostRows);
            return lines.Succeeded ? new TableFile([.. lines.Value.Select(l => new FileRow(l.Number, [.. l.Fields.Select(f => new SheetCell(f.Trim(), SheetCellKind.Text))]))], []) : lines.Problem;
        }

        if (WorkbookGate.Refuses(file, MostUnpacked) is { } refused)
        {
            return refused;
        }

        try
        {
            var grid = SheetGrid.Read(file, mostRows);
            return grid.Succeeded ? Of(grid.Value) : grid.Problem;
        }
        catch (Exception e) when (e is OpenXmlPackageException or XmlException or FormatException or InvalidDataException or IOException or ArgumentException or InvalidOperationException)
        {
            // Whatever a damaged file makes the library stumble over is the file's fault, said as such.
            return new Problem("workbook.corrupt", "文件已损坏，无法读取。请在 Excel 中“打开并修复”后另存为 .xlsx，再上传。");
        }
    }

    /// <summary>The problem of a merged cell below a row, or null: it holds its value once, and the other rows would be read as empty.</summary>
    /// <param name="head">The number of the row with the heads.</param>
    public Problem? MergedBelow(int head) => Merged.FirstOrDefault(m => SheetGrid.RowsOf(m).Last > head) is { } merged
        ? new Problem("import.merged", $"单元格 {merged} 合并了，看不出数据属于哪一行。请取消合并，逐行填写后再上传。")
        : null;

    private static TableFile Of(SheetGrid grid) => new(
        [.. Enumerable.Range(1, grid.Rows).Select(r => (Row: r, Cells: grid.Row(r).ToList())).Where(r => r.Cells.Count > 0)
            .Select(r => new FileRow(r.Row, [.. Enumerable.Range(1, r.Cells[^1].Column).Select(c => grid[r.Row, c])]))],
        grid.Merged);
}
