using System.CommandLine;
using Chuangpu.Statistics.Progress;

namespace Chuangpu.Cli.Calc;

/// <summary>calc progress FILE.csv --method cagr|linear: each row again, with its progress, score and status.</summary>
internal static class CalcProgress
{
    private static readonly string[] Needed = ["series", "base_year", "base_value", "current_year", "current_value", "target", "target_year", "direction", "limit"];

    private static readonly string[] Added = ["progress_value", "score", "status"];

    private enum Method
    {
        Cagr,
        Linear,
    }

    public static Command Create(Terminal terminal)
    {
        var file = CalcOptions.File(string.Join(',', Needed));
        var method = CalcOptions.Choice("--method", "方法：cagr（年均增速，得分 -5…5）或 linear（走过的路程比走过的时间，得分为领先的百分点）", otherwise: null, ("cagr", Method.Cagr), ("linear", Method.Linear));
        var format = CalcOptions.Format();
        var command = new Command("progress", "按基期值、当前值和目标值判断进度：每行原样输出，后加 progress_value、score、status") { file, method, format };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(method), parsed.GetRequiredValue(format), terminal));
        return command;
    }

    private static int Run(string path, Method method, ResultFormat format, Terminal terminal) => CsvTable.Run(path, Needed, terminal, (table, problems) =>
    {
        // A file that holds results already gets new ones in their place.
        var kept = Enumerable.Range(0, table.Headings.Count).Where(i => !Added.Contains(table.Headings[i], StringComparer.OrdinalIgnoreCase)).ToList();
        var numbers = kept.ConvertAll(i => Needed.Skip(1).Contains(table.Headings[i], StringComparer.OrdinalIgnoreCase));
        var rows = table.Rows.Select(row => (IReadOnlyList<ResultCell>)
        [
            .. kept.Zip(numbers, (i, isNumber) => ResultCell.Echo(row.Fields[i], isNumber)),
            .. method == Method.Cagr ? Cagr(row) : Linear(row),
        ]).ToList();
        return () => new ResultTable([.. kept.Select(i => table.Headings[i]), .. Added], rows).Write(format, terminal.Output);
    });

    private static ResultCell[] Cagr(CsvRow row)
    {
        _ = row.Name("series");
        var progress = CagrProgress.Of(new CagrTerms(row.Year("base_year"), row.Number("base_value"), row.Year("current_year"), row.Number("current_value"), HigherIsBetter(row))
        {
            Target = row.Number("target"),
            TargetYear = row.Year("target_year"),
            Limit = row.Number("limit"),
        });
        return [ResultCell.Of(progress.Value), ResultCell.Of(progress.Score), ResultCell.Of(ProgressWords.Code(progress.Status))];
    }

    private static ResultCell[] Linear(CsvRow row)
    {
        _ = row.Name("series");
        _ = row.Number("limit");
        decimal? Value(string heading) => row.Exact(heading, LinearTerms.Largest);
        var progress = LinearProgress.Of(new LinearTerms(row.Year("base_year"), Value("base_value"), row.Year("current_year"), Value("current_value"), Value("target"), row.Year("target_year"), HigherIsBetter(row)));
        return [ResultCell.Of(progress.WayShare), ResultCell.Of(progress.Lead), ResultCell.Of(ProgressWords.Code(progress.State))];
    }

    private static bool HigherIsBetter(CsvRow row)
    {
        var direction = row.Number("direction");
        if (direction is not (1 or -1) && (direction is not null || row.Text("direction").Length == 0))
            row.Report("direction", "应为 1（越高越好）或 -1（越低越好）");
        return direction == 1;
    }
}
