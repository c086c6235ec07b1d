using System.Text;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Workbench;

/// <summary>A view as CSV (RFC 4180): one line a figure, for programs and statistics packages.</summary>
public static class WorkbenchCsv
{
    private static readonly string[] Head = ["指标编码", "指标", "计量单位", "地区代码", "地区", "年份", "数值", "状态", "缺数说明", "比上年", "上级平均", "比上级平均", "排名", "数据性质"];

    /// <summary>The file, in UTF-8 with the mark by which Excel knows it.</summary>
    public static byte[] Write(WorkbenchView view)
    {
        var csv = new StringBuilder();
        Line(csv, Head);
        foreach (var f in view.All)
        {
            Line(csv,
            [
                f.Definition.IndicatorCode, Text(f.Definition.Name), Text(f.Definition.Unit), f.Region.Code, f.Region.Name, Number(f.Year.Year), Number(f.Value), f.Origin, f.Gap ?? "",
                Number(Rounded(f.Change, 2)), Number(Rounded(f.Mean, f.Definition.Decimals)), Number(f.OverMean), Number(f.Rank), f.IsDemo ? "演示数据" : "",
            ]);
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    private static decimal? Rounded(decimal? value, int decimals) => value is { } v ? Math.Round(v, decimals, MidpointRounding.AwayFromZero) : null;

    private static string Number(decimal? value) => value is { } v ? NumberFormat.Invariant(v) : "";

    private static void Line(StringBuilder csv, IEnumerable<string> fields) => csv.AppendJoin(',', fields.Select(Quote)).Append("\r\n");

    // A name somebody typed must not become a formula when a spreadsheet opens the file.
    private static string Text(string field) => field is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" + field : field;

    private static string Quote(string field) => field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
