using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Tables;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Exchange.Imports;

/// <summary>A file of values as a table, CSV or workbook: the heads, which of them are ours, and the rows below.</summary>
/// <param name="Heads">As written.</param>
/// <param name="Columns">Where ours are.</param>
/// <param name="Rows">In the file's order, without empty ones.</param>
internal sealed record FileTable(IReadOnlyList<string> Heads, IReadOnlyDictionary<ValueColumn, int> Columns, IReadOnlyList<FileRow> Rows)
{
    public const int MostRows = 200_000;

    // Titles and notes may stand above the heads.
    private const int MostAbove = 20;

    /// <summary>Reads the file by what it is, not by its name.</summary>
    public static Result<FileTable> Read(MemoryStream file)
    {
        var read = TableFile.Read(file, MostRows + MostAbove);
        if (!read.Succeeded)
        {
            return read.Problem;
        }

        var table = Of(read.Value.Rows);
        return table.Succeeded && table.Value.Rows.Count > 0 && read.Value.MergedBelow(table.Value.Rows[0].Number - 1) is { } merged ? merged : table;
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
