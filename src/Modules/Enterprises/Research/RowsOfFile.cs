using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Tables;

namespace Chuangpu.Enterprises.Research;

/// <summary>A file with named columns in any order, one thing a row; taken whole or not at all.</summary>
internal static class RowsOfFile
{
    private const int MostFaults = 20;

    /// <summary>Reads each row under the names of its columns.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mostRows">More are refused.</param>
    /// <param name="columns">All columns.</param>
    /// <param name="optional">Those a file may do without.</param>
    /// <param name="code">The first word of the problems' codes.</param>
    /// <param name="read">Reads a row: its number in the file, and the cell of a column.</param>
    public static Result<IReadOnlyList<T>> Read<T>(MemoryStream file, int mostRows, IReadOnlyList<string> columns, IReadOnlyList<string> optional, string code, Func<int, Func<string, SheetCell>, T> read)
    {
        var table = TableFile.Read(file, mostRows + 1);
        if (!table.Succeeded)
        {
            return table.Problem;
        }

        if (table.Value.Rows is not [var head, _, ..])
        {
            return new Problem($"{code}.empty", "文件里没有数据。第一行是列名，从第二行起一行一条。");
        }

        if (table.Value.MergedBelow(head.Number) is { } merged)
        {
            return merged;
        }

        var heads = head.Cells.Select(c => c.Text.Trim()).ToList();
        var at = columns.ToDictionary(c => c, heads.IndexOf);
        var absent = at.Where(c => c.Value < 0 && !optional.Contains(c.Key)).Select(c => c.Key).ToList();
        return absent.Count > 0
            ? new Problem($"{code}.columns", $"文件缺少列：{string.Join("、", absent)}。第一行应是列名，请对照“怎样写”补上。")
            : table.Value.Rows.Skip(1).Select(row => read(row.Number, column => at[column] is >= 0 and var i && i < row.Cells.Count ? row.Cells[i] : SheetCell.Nothing)).ToList();
    }

    /// <summary>Why nothing of a file was taken: what is wrong in a line, then a line for each wrong row. Null when none is.</summary>
    /// <param name="code">The first word of the problem's code.</param>
    /// <param name="what">What the rows are: 分录.</param>
    /// <param name="faults">The numbers of the rows, and how to mend them.</param>
    public static Problem? Refuse(string code, string what, IReadOnlyList<(string Rows, string Fault)> faults) => faults.Count == 0 ? null : new Problem(
        $"{code}.rows",
        string.Join("\n", [$"没有导入任何{what}，有 {faults.Count} 处需要修改：", .. faults.Take(MostFaults).Select(f => $"第 {f.Rows} 行：{f.Fault}"), .. faults.Count > MostFaults ? [$"还有 {faults.Count - MostFaults} 处，改正以上各处后再传会列出。"] : Array.Empty<string>()]));
}
