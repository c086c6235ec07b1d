using Chuangpu.Kernel.Tables;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Workbench;

/// <summary>A view as CSV (RFC 4180): one line a figure, for programs and statistics packages.</summary>
public static class WorkbenchCsv
{
    private static readonly string[] Head = ["指标编码", "指标", "计量单位", "地区代码", "地区", "年份", "数值", "状态", "缺数说明", "比上年", "上级平均", "比上级平均", "排名", "数据性质"];

    /// <summary>The file, in UTF-8 with the mark by which Excel knows it.</summary>
    public static byte[] Write(WorkbenchView view) => CsvText.File(view.All.Select(f => CsvText.Line(
        [
            f.Definition.IndicatorCode, f.Definition.Name, f.Definition.Unit, f.Region.Code, f.Region.Name, Number(f.Year.Year), Number(f.Value), f.Origin, f.Gap ?? "",
            Number(Rounded(f.Change, 2)), Number(Rounded(f.Mean, f.Definition.Decimals)), Number(f.OverMean), Number(f.Rank), f.IsDemo ? "演示数据" : "",
        ])).Prepend(CsvText.Line(Head)));

    private static decimal? Rounded(decimal? value, int decimals) => value is { } v ? Math.Round(v, decimals, MidpointRounding.AwayFromZero) : null;

    private static string Number(decimal? value) => value is { } v ? NumberFormat.Invariant(v) : "";
}
