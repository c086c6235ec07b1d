using Chuangpu.Statistics.Forecasts;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Monitoring;

/// <summary>What each year must bring to reach a target, what it is likely to bring, and what past years brought: all three as growth, or all as amounts.</summary>
/// <param name="Required">From the latest fact to the target.</param>
/// <param name="Likely">From the latest fact to the forecast.</param>
/// <param name="Past">From the fact of <paramref name="PastSince"/> to the latest; null without one or without a rate.</param>
/// <param name="PastSince">Five years before the latest fact, or the earliest after that.</param>
/// <param name="IsGrowth">Whether these are rates (0.05 for five percent a year); else amounts in <paramref name="Unit"/>.</param>
/// <param name="Unit">The indicator's unit.</param>
public sealed record YearlyPace(double Required, double Likely, double? Past, int PastSince, bool IsGrowth, string Unit)
{
    private const int PastYears = 5;

    /// <summary>Of a forecast; null when the due year is not forecast.</summary>
    public static YearlyPace? Of(Forecast forecast, IndicatorSeries series, decimal target, int dueYear)
    {
        if (YearlyRates.Of(forecast, (double)target, dueYear) is not { } rates)
        {
            return null;
        }

        var (latest, years, due) = (series.Latest!, dueYear - forecast.LastYear, forecast.Years.First(y => y.Year == dueYear));
        var since = series.Facts.First(f => f.Year >= latest.Year - PastYears);
        var gone = latest.Year - since.Year;
        // Percent of percent would be misread: a share goes up by points.
        if (series.Unit == "%" || !rates.IsGrowth)
        {
            return new(((double)target - forecast.LastValue) / years, (due.Value - forecast.LastValue) / years, gone == 0 ? null : (double)(latest.Value - since.Value) / gone, since.Year, IsGrowth: false, series.Unit);
        }

        double? past = gone > 0 && since.Value > 0 ? Math.Pow((double)(latest.Value / since.Value), 1.0 / gone) - 1 : null;
        return new(rates.Required, rates.Likely, past, since.Year, IsGrowth: true, series.Unit);
    }

    /// <summary>A pace in words: +8.4%, −0.12 个百分点.</summary>
    public string Words(double pace)
    {
        var number = IsGrowth ? pace * 100 : pace;
        // Beyond all sense there is nothing to read, and no decimal to hold it.
        return Math.Abs(number) > 1e9 ? (number > 0 ? "极快" : "极慢")
            : $"{(number < 0 ? "−" : "+")}{NumberFormat.Text((decimal)Math.Abs(number), IsGrowth ? 1 : 2)}{(IsGrowth ? "%" : Unit == "%" ? " 个百分点" : Unit.Length == 0 ? "" : $" {Unit}")}";
    }
}
