namespace Chuangpu.Cli.Calc;

/// <summary>The rows of a file by series, in the order in which the series first appear; the same period twice in a series is a problem.</summary>
internal static class SeriesRows
{
    public static readonly string[] Needed = ["series", "period", "value"];

    public static List<IGrouping<string, CsvRow>> Of(CsvTable table, Func<CsvRow, string> period)
    {
        var first = new Dictionary<(string, string), int>();
        foreach (var row in table.Rows)
        {
            var key = (row.Name("series"), period(row));
            if (!first.TryAdd(key, row.Line))
                row.Report("period", $"序列“{key.Item1}”的 {key.Item2} 已在第 {first[key]} 行出现，请删去一行");
        }

        return [.. table.Rows.GroupBy(row => row.Text("series"))];
    }
}
