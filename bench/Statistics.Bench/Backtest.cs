using Chuangpu.Statistics.Forecasts;

namespace Chuangpu.Statistics.Bench;

/// <summary>How far forecasts were off on years that were held out, and how often these fell into the ranges.</summary>
/// <param name="Smape">The mean of 200 |a − f| / (|a| + |f|), percent.</param>
/// <param name="Mase">The mean error in mean changes of the known years.</param>
/// <param name="Within80">Percent of years within the range of 80.</param>
/// <param name="Within95">Percent within the range of 95.</param>
internal sealed record Backtest(double Smape, double Mase, double Within80, double Within95)
{
    /// <summary>Holds out the last years of each series and forecasts them from those before.</summary>
    public static Backtest Of(IEnumerable<YearPoint[]> series, int heldOut, ForecastMethod method)
    {
        var (smape, mase, in80, in95) = (new List<double>(), new List<double>(), 0, 0);
        foreach (var points in series)
        {
            var known = points[..^heldOut];
            var forecast = Forecast.Of(known, heldOut, method)!;
            var change = known.Skip(1).Zip(known, (later, earlier) => Math.Abs(later.Value!.Value - earlier.Value!.Value)).Average();
            foreach (var (actual, year) in points[^heldOut..].Zip(forecast.Years))
            {
                var error = Math.Abs(actual.Value!.Value - year.Value);
                smape.Add(error == 0 ? 0 : 200 * error / (Math.Abs(actual.Value.Value) + Math.Abs(year.Value)));
                if (change > 0)
                    mase.Add(error / change);
                in80 += Holds(year.Within80, actual.Value.Value);
                in95 += Holds(year.Within95, actual.Value.Value);
            }
        }

        return new Backtest(smape.Average(), mase.Average(), 100.0 * in80 / smape.Count, 100.0 * in95 / smape.Count);
    }

    private static int Holds(ForecastRange? range, double value) => range is { } r && value >= r.Lower && value <= r.Upper ? 1 : 0;
}
