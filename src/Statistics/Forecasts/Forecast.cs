namespace Chuangpu.Statistics.Forecasts;

/// <summary>
/// A yearly series carried on after its last value. A series that never was negative is held not to be able to: what lies
/// below 0 is cut off, in the value and in the ranges.
/// </summary>
/// <param name="Asked">The method asked for.</param>
/// <param name="Method">The method used: another one where the series is too short, or the one chosen for <see cref="ForecastMethod.Auto"/>.</param>
/// <param name="Points">How many years had a value.</param>
/// <param name="LastYear">The last of them; the forecast begins a year later.</param>
/// <param name="LastValue">Its value.</param>
/// <param name="Years">The forecast, year by year.</param>
public sealed record Forecast(ForecastMethod Asked, ForecastMethod Method, int Points, int LastYear, double LastValue, IReadOnlyList<ForecastYear> Years)
{
    /// <summary>The farthest that is forecast.</summary>
    public const int LongestHorizon = 50;

    private int Freedom { get; init; }

    private double Floor { get; init; }

    private double Ceiling { get; init; }

    /// <summary>Whether the series was too short for the method asked for.</summary>
    public bool IsFallback => Points < MethodChoice.Needs(Asked);

    /// <summary>The method for files and programs, with what it stands in for: naive (fallback from theta: 3 points).</summary>
    public string MethodLabel => IsFallback
        ? $"{ForecastWords.Code(Method)} (fallback from {ForecastWords.Code(Asked)}: {Points} {(Points == 1 ? "point" : "points")})"
        : ForecastWords.Code(Method);

    /// <summary>Carries a series on; null when no year has a value.</summary>
    /// <param name="points">In any order, each year once. Years may be missing; missing years at the end are forecast as well.</param>
    /// <param name="horizon">How many years after the last value, 1 to <see cref="LongestHorizon"/>.</param>
    /// <param name="method">How.</param>
    /// <param name="ceiling">What the values cannot exceed by their nature, such as 100 percent.</param>
    /// <exception cref="ArgumentException">A year is there twice.</exception>
    public static Forecast? Of(IEnumerable<YearPoint> points, int horizon, ForecastMethod method = ForecastMethod.Auto, double? ceiling = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, LongestHorizon);
        if (YearSeries.Of(points) is not { } series)
            return null;

        var (used, outlook) = MethodChoice.Look(method, series, horizon);
        var (floor, top) = (series.CanBeNegative ? double.NegativeInfinity : 0, ceiling ?? double.PositiveInfinity);
        var years = new ForecastYear[horizon];
        for (var i = 0; i < horizon; i++)
        {
            var (centre, error) = (series.Last + outlook.Expected[i], Math.Sqrt(outlook.Variances[i]));
            double Cut(double value) => Math.Min(Math.Max(value, floor), top);
            ForecastRange? Within(double errors) => double.IsNaN(error) ? null : new(Cut(centre - (errors * error)), Cut(centre + (errors * error)));
            years[i] = outlook.Freedom > 0
                ? new ForecastYear(series.LastYear + i + 1, Cut(centre), Within(StudentT.Within80(outlook.Freedom)), Within(StudentT.Within95(outlook.Freedom))) { Centre = centre, Error = error }
                : new ForecastYear(series.LastYear + i + 1, Cut(centre), null, null) { Centre = centre };
        }

        return new Forecast(method, used, series.Count, series.LastYear, series.Last, years) { Freedom = outlook.Freedom, Floor = floor, Ceiling = top };
    }

    /// <summary>The chance that a year's value reaches a target, 0 to 1; null for a year that is not forecast and for a series too short to tell.</summary>
    /// <param name="target">To be reached.</param>
    /// <param name="year">When.</param>
    /// <param name="higherIsBetter">Whether reached means at least, or at most.</param>
    public double? ChanceOfReaching(double target, int year, bool higherIsBetter)
    {
        if (Years.FirstOrDefault(y => y.Year == year) is not { Error: { } error } at)
            return null;
        // What is cut off piles up at the bound: the bound itself is reached by all of it, what lies beyond by none.
        if (target > Ceiling || target < Floor)
            return target > Ceiling == higherIsBetter ? 0 : 1;
        if (target == Ceiling && !higherIsBetter || target == Floor && higherIsBetter)
            return 1;
        if (error == 0)
            return (higherIsBetter ? at.Centre >= target : at.Centre <= target) ? 1 : 0;
        var below = StudentT.Below((target - at.Centre) / error, Freedom);
        return higherIsBetter ? 1 - below : below;
    }
}
