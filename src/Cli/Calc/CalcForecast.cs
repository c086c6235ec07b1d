using System.CommandLine;
using System.Globalization;
using Chuangpu.Statistics.Forecasts;

namespace Chuangpu.Cli.Calc;

/// <summary>calc forecast FILE.csv --horizon H: each series' next years with ranges, and the method that gave them.</summary>
internal static class CalcForecast
{
    private static readonly string[] Headings = ["series", "period", "forecast", "lower80", "upper80", "lower95", "upper95", "method"];

    public static Command Create(Terminal terminal)
    {
        var file = CalcOptions.File(string.Join(',', SeriesRows.Needed) + "（period 为年份）");
        var horizon = new Option<int>("--horizon") { Description = $"预测最后一个有值年份之后的几年，1 到 {Forecast.LongestHorizon}", HelpName = "年数", Required = true };
        horizon.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && !(int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years is >= 1 and <= Forecast.LongestHorizon))
                result.AddError($"选项 --horizon 应是 1 到 {Forecast.LongestHorizon} 的整数，不能是“{given.Value}”。");
        });
        var method = CalcOptions.Choice("--method", "方法：auto（默认，按各序列最近几年的预测误差选）、naive、drift、ses、theta 或 damped", ForecastMethod.Auto,
            [.. Enum.GetValues<ForecastMethod>().Select(m => (ForecastWords.Code(m), m))]);
        var format = CalcOptions.Format();
        var command = new Command("forecast", "预测各年度序列：每年一行，带 80% 和 95% 区间及所用方法") { file, horizon, method, format };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(horizon), parsed.GetRequiredValue(method), parsed.GetRequiredValue(format), terminal));
        return command;
    }

    private static int Run(string path, int horizon, ForecastMethod method, ResultFormat format, Terminal terminal) => CsvTable.Run(path, SeriesRows.Needed, terminal, (table, problems) =>
    {
        var all = SeriesRows.Of(table, Period).ConvertAll(series => (series.Key, Points: series.Select(row => new YearPoint(row.Year("period") ?? 0, row.Number("value"))).ToList()));
        var rows = new List<IReadOnlyList<ResultCell>>();
        // Faulty years would forecast nonsense, or be there twice.
        foreach (var (series, points) in problems.Count == 0 ? all : [])
        {
            if (Forecast.Of(points, horizon, method) is { } forecast)
                rows.AddRange(forecast.Years.Select(year => Row(series, year, forecast.MethodLabel)));
            else
                terminal.Say($"注意：序列“{series}”没有一个值，没有预测。");
        }

        return () => new ResultTable(Headings, rows).Write(format, terminal.Output);
    });

    private static string Period(CsvRow row)
    {
        if (row.Name("period").Length > 0 && row.Year("period") is { } year)
            return year.ToString(CultureInfo.InvariantCulture);
        // Told already; the line keeps it apart from other faulty rows.
        return $"#{row.Line}";
    }

    private static ResultCell[] Row(string series, ForecastYear year, string method) =>
    [
        ResultCell.Of(series), ResultCell.Of(year.Year), ResultCell.Of(year.Value),
        ResultCell.Of(year.Within80?.Lower), ResultCell.Of(year.Within80?.Upper), ResultCell.Of(year.Within95?.Lower), ResultCell.Of(year.Within95?.Upper),
        ResultCell.Of(method),
    ];
}
