using System.CommandLine;
using Chuangpu.Statistics.Outliers;

namespace Chuangpu.Cli.Calc;

/// <summary>calc outliers FILE.csv --method z|modified-z|min-max: the rows whose value stands apart in its series, with its score.</summary>
internal static class CalcOutliers
{
    private static readonly string[] Added = ["score"];

    private enum Method
    {
        Z,
        ModifiedZ,
        MinMax,
    }

    public static Command Create(Terminal terminal)
    {
        var file = CalcOptions.File(string.Join(',', SeriesRows.Needed));
        var method = CalcOptions.Choice("--method", "方法：z（与均值相差几个标准差）、modified-z（与中位数相差几个稳健标准差）或 min-max（超出上下限）", otherwise: null,
            ("z", Method.Z), ("modified-z", Method.ModifiedZ), ("min-max", Method.MinMax));
        var cut = CalcOptions.Number("--threshold", $"得分的绝对值超过多少算异常（默认 z 为 {OutlierSearch.ZCut}，modified-z 为 {OutlierSearch.ModifiedZCut}）");
        var min = CalcOptions.Number("--min", "下限，用于 min-max");
        var max = CalcOptions.Number("--max", "上限，用于 min-max");
        var format = CalcOptions.Format();
        var command = new Command("outliers", "找出各序列中的异常值：输出找到的行，后加 score") { file, method, cut, min, max, format };
        command.Validators.Add(result =>
        {
            var (low, high) = (result.GetValue(min), result.GetValue(max));
            var error = result.GetValue(method) switch
            {
                Method.MinMax when result.GetResult(cut) is not null => "min-max 不用 --threshold，请用 --min、--max 给出上下限。",
                Method.MinMax when low is null && high is null => "min-max 要用 --min、--max 给出下限、上限，至少一个。",
                Method.MinMax when low > high => "--min 不能大于 --max。",
                Method.MinMax => null,
                _ when low is not null || high is not null => "--min、--max 只用于 min-max。",
                _ when result.GetValue(cut) <= 0 => "--threshold 应大于 0。",
                _ => null,
            };
            if (error is not null)
                result.AddError(error);
        });
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetRequiredValue(method);
            var search = new Search(chosen, parsed.GetValue(cut) ?? (chosen == Method.Z ? OutlierSearch.ZCut : OutlierSearch.ModifiedZCut), (double?)parsed.GetValue(min), (double?)parsed.GetValue(max));
            return Run(parsed.GetRequiredValue(file), search, parsed.GetRequiredValue(format), terminal);
        });
        return command;
    }

    private static int Run(string path, Search search, ResultFormat format, Terminal terminal) => CsvTable.Run(path, SeriesRows.Needed, terminal, (table, _) =>
    {
        var kept = Enumerable.Range(0, table.Headings.Count).Where(i => !Added.Contains(table.Headings[i], StringComparer.OrdinalIgnoreCase)).ToList();
        var rows = SeriesRows.Of(table, row => row.Name("period")).SelectMany(series =>
        {
            var all = series.ToList();
            var values = all.ConvertAll(row => row.Number("value"));
            if (search.WhyBlind(values.Count(v => v is not null)) is { } why)
                terminal.Say($"注意：序列“{series.Key}”{why}。");
            return search.In(values).Select(found => (IReadOnlyList<ResultCell>)
            [
                .. kept.Select(i => ResultCell.Echo(all[found.Index].Fields[i], table.Headings[i].Equals("value", StringComparison.OrdinalIgnoreCase))),
                ResultCell.Of(found.Score),
            ]);
        }).ToList();
        return () => new ResultTable([.. kept.Select(i => table.Headings[i]), .. Added], rows).Write(format, terminal.Output);
    });

    /// <summary>A method with its settings.</summary>
    private sealed record Search(Method Method, decimal Cut, double? Min, double? Max)
    {
        public IReadOnlyList<Outlier> In(IReadOnlyList<double?> values) => Method switch
        {
            Method.Z => OutlierSearch.ByZ(values, Cut),
            Method.ModifiedZ => OutlierSearch.ByModifiedZ(values, Cut),
            _ => OutlierSearch.Outside(values, Min, Max),
        };

        /// <summary>Why the method can find nothing in so many values, or null.</summary>
        public string? WhyBlind(int count) => Method == Method.Z && OutlierSearch.LargestZ(count) <= (double)Cut
            ? $"只有 {count} 个值，z 得分最大只能到 {OutlierSearch.LargestZ(count):0.00}，不会超过 {Cut}，请用 modified-z"
            : null;
    }
}
