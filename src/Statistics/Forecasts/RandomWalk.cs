namespace Chuangpu.Statistics.Forecasts;

/// <summary>Naive and drift: changes from year to year are independent, about nothing or about a mean. A change over a gap has the variance of its years.</summary>
internal static class RandomWalk
{
    public static FittedSeries Naive(ReadOnlySpan<double> slots)
    {
        var (squares, changes) = Changes(slots, 0);
        return new FittedSeries(slots[^1], 0, squares / changes, changes);
    }

    public static FittedSeries Drift(ReadOnlySpan<double> slots)
    {
        var years = slots.Length - 1;
        var slope = (slots[^1] - slots[0]) / years;
        var (squares, changes) = Changes(slots, slope);
        return new FittedSeries(slots[^1], slope, squares / (changes - 1), changes - 1) { SlopeVariance = squares / (changes - 1) / years };
    }

    private static (double Squares, int Count) Changes(ReadOnlySpan<double> slots, double slope)
    {
        var (squares, changes, last) = (0.0, 0, 0);
        for (var t = 1; t < slots.Length; t++)
        {
            if (double.IsNaN(slots[t]))
                continue;
            var years = t - last;
            var change = slots[t] - slots[last] - (slope * years);
            squares += change * change / years;
            changes++;
            last = t;
        }

        return (squares, changes);
    }
}
