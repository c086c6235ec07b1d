using System.Xml;
using Chuangpu.Indicators.Collection.Workbooks;
using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Tables;
using Chuangpu.WebKit;
using DocumentFormat.OpenXml.Packaging;

namespace Chuangpu.Indicators.Exchange.Imports;

/// <summary>A file of values as a table, CSV or workbook: the heads, which of them are ours, and the rows below.</summary>
/// <param name="Heads">As written.</param>
/// <param name="Columns">Where ours are.</param>
/// <param name="Rows">In the file's order, without empty ones.</param>
internal sealed record FileTable(IReadOnlyList<string> Heads, IReadOnlyDictionary<ValueColumn, int> Columns, IReadOnlyList<FileRow> Rows)
{
    public const int MostRows = 200_000;

    private const long MostUnpacked = 400 * 1024 * 1024;

    // Titles and notes may stand above the heads.
    private const int MostAbove = 20;

    /// <summary>Reads the file by what it is, not by its name.</summary>
    public static Result<FileTable> Read(MemoryStream file)
    {
        if (file.Length == 0)
        {
            return new Problem("import.empty", "文件是空的。请检查后重新选择。");
        }

        var bytes = file.GetBuffer().AsSpan(0, (int)file.Length);
        if (!bytes.StartsWith("PK"u8) && !bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            var lines = CsvFile.Read(bytes, MostRows + MostAbove);
            return lines.Succeeded ? Of([.. lines.Value.Select(l => new FileRow(l.Number, [.. l.Fields.Select(f => new SheetCell(f.Trim(), SheetCellKind.Text))]))]) : lines.Problem;
        }

        if (WorkbookGate.Refuses(file, MostUnpacked) is { } refused)
        {
            return refused;
        }

        try
        {
            var grid = SheetGrid.Read(file, MostRows + MostAbove);
            return grid.Succeeded ? Of(grid.Value) : grid.Problem;
        }
        catch (Exception e) when (e is OpenXmlPackageException or XmlException or FormatException or InvalidDataException or IOException or ArgumentException or InvalidOperationException)
        {
            // Whatever a damaged file makes the library stumble over is the file's fault, said as such.
            return new Problem("workbook.corrupt", "文件已损坏，无法读取。请在 Excel 中“打开并修复”后另存为 .xlsx，再上传。");
        }
    }

    private static Result<FileTable> Of(SheetGrid grid)
    {
        var table = Of([.. Enumerable.Range(1, grid.Rows).Select(r => (Row: r, Cells: grid.Row(r).ToList())).Where(r => r.Cells.Count > 0)
            .Select(r => new FileRow(r.Row, [.. Enumerable.Range(1, r.Cells[^1].Column).Select(c => grid[r.Row, c])]))]);
        if (!table.Succeeded || table.Value.Rows.Count == 0)
        {
            return table;
        }

        // A merged cell holds its value once: the other rows would be read as empty.
        var head = table.Value.Rows[0].Number - 1;
        return grid.Merged.FirstOrDefault(m => SheetGrid.RowsOf(m).Last > head) is { } merged
            ? new Problem("import.merged", $"单元格 {merged} 合并了，看不出数据属于哪一行。请取消合并，逐行填写后再上传。")
            : table;
    }

    private static Result<FileTable> Of(IReadOnlyList<FileRow> rows)
    {
        if (rows.Count == 0)
        {
            return new Problem("import.empty", "文件里没有数据。请检查后重新选择。");
        }

        var known = rows.Take(MostAbove).Select((row, i) => (Index: i, Columns: row.Cells.Select((c, at) => (At: at, Column: ValueColumns.Of(c.Text))).Where(c => c.Column is not null).ToList())).MaxBy(r => r.Columns.Select(c => c.Column).Distinct().Count());
        var found = known.Columns.GroupBy(c => c.Column!.Value).ToDictionary(g => g.Key, g => g.First().At);
        var heads = rows[known.Index].Cells.Select(c => c.Text).ToList();
        var missing = ValueColumns.Needed.Where(c => !found.ContainsKey(c)).Select(c => $"“{DisplayText.OfEnum(c)}”").ToList();
        if (missing.Count > 0)
        {
            return new Problem("import.heads", $"第 {rows[known.Index].Number} 行找不到列 {string.Join("、", missing)}，可能被改名或删除。现有的列：{string.Join("、", heads.Where(h => h.Length > 0).Take(20))}。请把列名改回，或下载模板填写。");
        }

        if (known.Columns.GroupBy(c => c.Column!.Value).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return new Problem("import.heads", $"“{string.Join("”“", twice.Select(c => heads[c.At]))}”都是{DisplayText.OfEnum(twice.Key)}，不知道以哪一列为准。请删去多余的列。");
        }

        IReadOnlyList<FileRow> data = [.. rows.Skip(known.Index + 1).Select(r => r with { Cells = [.. Enumerable.Range(0, heads.Count).Select(c => c < r.Cells.Count ? r.Cells[c] : SheetCell.Nothing)] })];
        return data.Count == 0 ? new Problem("import.empty", "文件只有表头，没有数据。请填写后再上传。")
            : data.Count > MostRows ? new Problem("import.rows", $"文件超过 {MostRows:N0} 行，没有读取。请分成几个文件上传。")
            : new FileTable(heads, found, data);
    }

    /// <summary>The cell of one of our columns; nothing where the file has no such column.</summary>
    public SheetCell Cell(FileRow row, ValueColumn column) => Columns.TryGetValue(column, out var at) ? row.Cells[at] : SheetCell.Nothing;
}
