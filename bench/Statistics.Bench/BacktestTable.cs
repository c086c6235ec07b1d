using System.Globalization;
using Chuangpu.Statistics.Forecasts;

namespace Chuangpu.Statistics.Bench;

/// <summary>backtest [FILE.csv] [YEARS]: the table of docs/methods.md, on the invented series or on those of a file series,period,value without quotes; YEARS are held out.</summary>
internal static class BacktestTable
{
    public const int Seed = 2025;
    public const int Count = 2_100;
    public const int HeldOut = 3;

    public static void Write(string[] args)
    {
        var heldOut = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : HeldOut;
        var series = args.Length > 0 ? Read(args[0]) : InventedSeries.Of(Seed, Count, 8 + HeldOut, 12 + HeldOut);
        Console.WriteLine($"{series.Count} series, last {heldOut} years held out");
        Console.WriteLine("| method | sMAPE | MASE | within 80 % | within 95 % |\n|---|---|---|---|---|");
        foreach (var method in Enum.GetValues<ForecastMethod>())
        {
            var test = Backtest.Of(series, heldOut, method);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {ForecastWords.Code(method)} | {test.Smape:0.00} | {test.Mase:0.000} | {test.Within80:0.0} | {test.Within95:0.0} |"));
        }
    }

    private static List<YearPoint[]> Read(string path) =>
    [
        .. File.ReadLines(path).Skip(1).Select(line => line.Split(','))
            .GroupBy(fields => fields[0], fields => new YearPoint(int.Parse(fields[1], CultureInfo.InvariantCulture), double.Parse(fields[2], CultureInfo.InvariantCulture)))
            .Select(group => group.OrderBy(p => p.Year).ToArray()),
    ];
}
