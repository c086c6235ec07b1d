namespace Chuangpu.Statistics.Forecasts;

/// <summary>
/// A series laid out year by year from the first to the last that has a value; NaN where a year between has none. Values
/// are counted from the last one, which keeps small changes of large values exact; every method carries such a shift over.
/// </summary>
internal sealed class YearSeries
{
    private YearSeries(double[] slots, int count, int lastYear, double last, bool canBeNegative) =>
        (Slots, Count, LastYear, Last, CanBeNegative) = (slots, count, lastYear, last, canBeNegative);

    public double[] Slots { get; }

    /// <summary>How many years have a value.</summary>
    public int Count { get; }

    public int LastYear { get; }

    /// <summary>The last value, from which the others are counted.</summary>
    public double Last { get; }

    /// <summary>Whether it ever was negative: what never was is held not to be able to.</summary>
    public bool CanBeNegative { get; }

    /// <summary>Null without a single value.</summary>
    public static YearSeries? Of(IEnumerable<YearPoint> points)
    {
        var known = points.Where(p => p.Value is not null).OrderBy(p => p.Year).ToList();
        if (known.Count == 0)
            return null;
        var (first, last) = (known[0].Year, known[^1]);
        var slots = new double[last.Year - first + 1];
        Array.Fill(slots, double.NaN);
        foreach (var point in known)
        {
            ref var slot = ref slots[point.Year - first];
            if (!double.IsNaN(slot))
                throw new ArgumentException($"The year {point.Year} is there twice.", nameof(points));
            slot = point.Value!.Value - last.Value!.Value;
        }

        return new YearSeries(slots, known.Count, last.Year, last.Value!.Value, known.Exists(p => p.Value < 0));
    }
}
