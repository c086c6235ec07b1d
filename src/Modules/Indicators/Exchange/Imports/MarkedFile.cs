using Chuangpu.Indicators.Collection.Workbooks;
using Chuangpu.Kernel.Exports;
using Chuangpu.Kernel.Tables;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Exchange.Imports;

/// <summary>
/// A refused file as a workbook with its bad cells in red and what is wrong at the end of their rows. Whoever mends it sends it
/// again as it is: the columns added are no columns of values. What was typed is written as text, so that nothing in it runs.
/// </summary>
internal static class MarkedFile
{
    private const string Number = "原行号";

    // A longer file goes back with its bad rows only: it is mended where it came from.
    private const int MostRows = 2_000;

    public static MemoryStream Of(ValueCheck check)
    {
        var table = check.Table ?? throw new InvalidOperationException("A file taken before has no faults.");
        var bad = check.Faults.Select(f => f.Row).ToHashSet();
        List<FileRow> rows = [.. (table.Rows.Count <= MostRows ? table.Rows : table.Rows.Where(r => bad.Contains(r.Number))).Take(MostRows)];
        var place = rows.Select((r, i) => (r.Number, Row: i + 2)).ToDictionary(r => r.Number, r => r.Row);
        List<CellFault> faults =
        [
            .. check.Faults.Where(f => place.ContainsKey(f.Row))
                .Select(f => new CellFault($"{TemplateLayout.Letters(table.Columns.TryGetValue(f.Column, out var at) ? at + 2 : 1)}{place[f.Row]}", f.Message)),
        ];
        using var plain = new MemoryStream();
        XlsxWriter.Write(
            plain, [new("指标数据", [new(Number), .. table.Heads.Select(h => new SheetColumn(h))], [.. rows.Select(r => (IReadOnlyList<object?>)[r.Number, .. r.Cells.Select(c => c.Text)])])],
            [new("文件", check.File.FileName), new("核对结果", $"{check.Refused} 行有误，没有导入任何数据。红色单元格需要修改，改法见最后一列。"), new("本表的行", rows.Count == table.Rows.Count ? "全部" : "只有有误的行")]);
        return MarkFaults.In(plain, faults);
    }

    /// <summary>An empty file with the heads and what belongs under them.</summary>
    public static MemoryStream Template()
    {
        var made = new MemoryStream();
        XlsxWriter.Write(
            made, [new("指标数据", [.. Enum.GetValues<ValueColumn>().Select(c => new SheetColumn(DisplayText.OfEnum(c)))], [])],
            [
                new("指标编码", "见“指标目录”，也可以填指标全称"), new("地区代码", "六位行政区划代码，也可以填全称"), new("时期", "2024、2024-Q1 或 2024-03"), new("分组", "分组编码或名称，总数留空"),
                new("数值", "只填数字；按指标的计量单位，或在“单位”一列写明"), new("单位", "可以不填；万元、亿元等自动换算"), new("数据状态", "预计、快报、初步、最终、修订；不填时沿用已有状态，没有的为初步"),
                new("说明", "数据来源；更正已有的数时写明原因"), new("批次号", "可以不填；同一批次号只导入一次"),
            ]);
        made.Position = 0;
        return made;
    }
}
