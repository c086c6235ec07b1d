namespace Chuangpu.Statistics.Forecasts;

/// <summary>What a year must bring to reach a target, and what it is likely to bring.</summary>
/// <param name="Required">From the last value to the target.</param>
/// <param name="Likely">From the last value to the forecast for the target's year.</param>
/// <param name="IsGrowth">Whether these are rates of compound growth (0.05 for five percent a year); else amounts a year, where there is no rate because a value is 0 or below.</param>
public sealed record YearlyRates(double Required, double Likely, bool IsGrowth)
{
    /// <summary>Of a forecast; null when the target's year is not forecast.</summary>
    public static YearlyRates? Of(Forecast forecast, double target, int targetYear)
    {
        if (forecast.Years.FirstOrDefault(y => y.Year == targetYear) is not { } due)
            return null;
        var (from, years) = (forecast.LastValue, targetYear - forecast.LastYear);
        var isGrowth = from > 0 && target > 0 && due.Value > 0;
        double Rate(double to) => isGrowth ? Math.Pow(to / from, 1.0 / years) - 1 : (to - from) / years;
        return new YearlyRates(Rate(target), Rate(due.Value), isGrowth);
    }
}
