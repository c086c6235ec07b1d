namespace Chuangpu.Statistics.Forecasts;

/// <summary>Which method a series can bear, and which was best on its own past.</summary>
internal static class MethodChoice
{
    // The past years on which methods are tried, each forecast from the years before it alone.
    private const int Trials = 4;

    // Every method but the damped trend can be fitted to so many values.
    private const int FewestBeforeTrial = 5;

    // A tie goes to the simpler one: they stand in this order.
    private static readonly ForecastMethod[] Methods = [ForecastMethod.Naive, ForecastMethod.Drift, ForecastMethod.Ses, ForecastMethod.Theta, ForecastMethod.Damped];

    /// <summary>How many values a method needs: so many that its errors keep two degrees of freedom, the damped trend three (naive: one for the forecast, two for its range).</summary>
    public static int Needs(ForecastMethod method) => method switch
    {
        ForecastMethod.Naive => 1,
        ForecastMethod.Drift or ForecastMethod.Ses => 4,
        ForecastMethod.Theta => 5,
        ForecastMethod.Auto => FewestBeforeTrial + 1,
        ForecastMethod.Damped => 8,
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    /// <summary>The method itself, or the nearest simpler one that so many values can bear.</summary>
    public static ForecastMethod Bearable(ForecastMethod method, int count)
    {
        while (count < Needs(method))
            method = method switch
            {
                ForecastMethod.Damped or ForecastMethod.Auto => ForecastMethod.Theta,
                ForecastMethod.Theta => ForecastMethod.Drift,
                _ => ForecastMethod.Naive,
            };
        return method;
    }

    /// <summary>The method that was used, and its outlook.</summary>
    public static (ForecastMethod Method, Outlook Outlook) Look(ForecastMethod asked, YearSeries series, int horizon)
    {
        var method = Bearable(asked, series.Count);
        if (method != ForecastMethod.Auto)
            return (method, Look(method, series.Slots, horizon));

        var errors = TrialErrors(series);
        var (best, least) = errors.MinBy(e => e.Error);
        var looks = errors.Select(e => (e.Method, Weight: Weight(e.Error, least), Outlook: Look(e.Method, series.Slots, horizon))).ToList();
        return (best, Outlook.Among(looks.Find(l => l.Method == best).Outlook, looks.ConvertAll(l => (l.Weight, l.Outlook))));
    }

    private static Outlook Look(ForecastMethod method, ReadOnlySpan<double> slots, int horizon) => method switch
    {
        ForecastMethod.Ses or ForecastMethod.Theta => Outlook.Among(Fit(method, slots), SimpleSmoothing.Grid(slots, method), horizon),
        ForecastMethod.Damped => Outlook.Among(Fit(method, slots), DampedTrend.Grid(slots), horizon),
        _ => Outlook.Of(Fit(method, slots), horizon),
    };

    private static FittedSeries Fit(ForecastMethod method, ReadOnlySpan<double> slots) => method switch
    {
        ForecastMethod.Naive => RandomWalk.Naive(slots),
        ForecastMethod.Drift => RandomWalk.Drift(slots),
        ForecastMethod.Ses => SimpleSmoothing.Ses(slots),
        ForecastMethod.Theta => SimpleSmoothing.Theta(slots),
        ForecastMethod.Damped => DampedTrend.Fit(slots),
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    // The mean absolute error over the last years that leave enough before them; of the methods that all of these can bear.
    private static List<(ForecastMethod Method, double Error)> TrialErrors(YearSeries series)
    {
        var places = Enumerable.Range(0, series.Slots.Length).Where(t => !double.IsNaN(series.Slots[t])).ToArray();
        var first = Math.Max(FewestBeforeTrial, series.Count - Trials);
        var errors = new List<(ForecastMethod, double)>();
        foreach (var method in Methods.Where(m => Needs(m) <= first))
        {
            var sum = 0.0;
            for (var i = first; i < places.Length; i++)
                sum += Math.Abs(series.Slots[places[i]] - Fit(method, series.Slots.AsSpan(0, places[i - 1] + 1)).At(places[i] - places[i - 1]));
            errors.Add((method, sum / (places.Length - first)));
        }

        return errors;
    }

    // One for the best, less for the others with the square of their error.
    private static double Weight(double error, double least) => error == least ? 1 : least / error * (least / error);
}
