using System.CommandLine;
using System.Globalization;
using Chuangpu.Statistics.Sensitivity;

namespace Chuangpu.Cli.Calc;

/// <summary>
/// calc sensitivity RUNS.csv --factors K: what each factor does to the ranks. A row a unit: its code, its rank in the nominal
/// index, and its rank in each run, in the order A, B, AB1 … ABk. What is explained is the mean shift of ranks from the nominal.
/// </summary>
internal static class CalcSensitivity
{
    public static Command Create(Terminal terminal)
    {
        var file = CalcOptions.File("单位编码、名义位次，其后每次运行一列，顺序为 A、B、AB1 … ABk；没有名义位次时，对每行的结果各自分析");
        var factors = new Option<int>("--factors") { Description = "因素的个数 k，运行次数须能被 k+2 整除", HelpName = "个数", Required = true };
        factors.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && !(int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= 1000))
                result.AddError($"选项 --factors 应是 1 到 1000 的整数，不能是“{given.Value}”。");
        });
        var ranks = new Option<bool>("--ranks") { Description = "输出各单位在 A、B 两组运行中位次的 5% 分位、中位数、均值和 95% 分位" };
        var format = CalcOptions.Format();
        var command = new Command("sensitivity", "敏感性分析：由成组运行的结果算各因素的一阶和总 Sobol 指数") { file, factors, ranks, format };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(factors), parsed.GetValue(ranks), parsed.GetRequiredValue(format), terminal));
        return command;
    }

    private static int Run(string path, int factors, bool ranks, ResultFormat format, Terminal terminal) => CsvTable.Run(path, [], terminal, (table, problems) =>
    {
        var numbers = table.Headings.Count - 1;
        // 600 runs of 4 factors are 600 columns; one more is the nominal rank.
        var hasNominal = numbers % (factors + 2) == 1;
        var count = hasNominal ? numbers - 1 : numbers;
        if (count % (factors + 2) != 0 || count / (factors + 2) < 2)
        {
            problems.Add(new CsvProblem(1, null, $"单位编码之后有 {numbers} 列，不是 {factors} 个因素的 {factors + 2} 组运行（可另有一列名义位次，每组至少两次）；请检查 --factors"));
            return () => { };
        }

        if (table.Rows.Count == 0)
            problems.Add(new CsvProblem(null, null, "没有数据行"));
        var runs = table.Rows.Select(row => (Unit: row.Name(table.Headings[0]), Values: Enumerable.Range(1, numbers).Select(c => Value(row, table.Headings[c])).ToArray())).ToList();
        foreach (var (row, unit) in table.Rows.Zip(runs.Select(r => r.Unit)).GroupBy(r => r.Second).SelectMany(g => g.Skip(1)))
            row.Report(table.Headings[0], $"“{unit}”出现了两次，一个单位只能有一行");
        if (problems.Count > 0)
            return () => { };
        var first = hasNominal ? 1 : 0;
        if (ranks)
        {
            // The later runs change one factor of A at a time, so they would count twice.
            var own = 2 * count / (factors + 2);
            return () => new ResultTable([table.Headings[0], "q5", "median", "mean", "q95"], runs.Select(r =>
            {
                var s = RankStatistics.Of(r.Values.Skip(first).Take(own));
                return (IReadOnlyList<ResultCell>)[ResultCell.Of(r.Unit), ResultCell.Of(s.Lower), ResultCell.Of(s.Median), ResultCell.Of(s.Mean), ResultCell.Of(s.Upper)];
            })).Write(format, terminal.Output);
        }

        var results = hasNominal
            ? [("", Enumerable.Range(1, count).Select(j => runs.Average(r => Math.Abs(r.Values[j] - r.Values[0]))).ToArray())]
            : runs.Select(r => (r.Unit, r.Values)).ToList();
        return () => new ResultTable([.. hasNominal ? Array.Empty<string>() : [table.Headings[0]], "factor", "Si", "STi"], results.SelectMany(r => SobolIndices.Of(r.Item2, factors).Select((s, i) => (IReadOnlyList<ResultCell>)
            [.. hasNominal ? Array.Empty<ResultCell>() : [ResultCell.Of(r.Item1)], ResultCell.Of(i + 1), Index(s.First), Index(s.Total)]))).Write(format, terminal.Output);
    });

    private static double Value(CsvRow row, string heading)
    {
        var value = row.Number(heading);
        if (value is null && row.Text(heading).Length == 0)
            row.Report(heading, "不能为空：每次运行都要有结果");
        return value ?? 0;
    }

    private static ResultCell Index(double value) => ResultCell.Of(double.IsFinite(value) ? value : null);
}
