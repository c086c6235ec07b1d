namespace Chuangpu.Statistics.Outliers;

/// <summary>
/// Finds the values of one series that stand apart. Missing values (null) take no part. Formulas and sources are in
/// docs/methods.md; values are finite and no larger than 10^100.
/// </summary>
public static class OutlierSearch
{
    /// <summary>The z score from which on a value stands apart.</summary>
    public const decimal ZCut = 3m;

    /// <summary>The modified z score from which on it does (Iglewicz and Hoaglin 1993).</summary>
    public const decimal ModifiedZCut = 3.5m;

    // The median absolute deviation of a normal distribution, in standard deviations.
    private const double NormalMedianDeviation = 0.6745;

    // One over its mean absolute deviation.
    private const double NormalMeanDeviation = 1.253314;

    /// <summary>Values more than <paramref name="cut"/> standard deviations (of the sample, n − 1) from the mean.</summary>
    public static IReadOnlyList<Outlier> ByZ(IReadOnlyList<double?> values, decimal cut = ZCut) => Beyond(values, cut, known =>
    {
        var mean = known.Average();
        var deviation = Math.Sqrt(known.Sum(v => (v - mean) * (v - mean)) / (known.Count - 1));
        return v => (v - mean) / deviation;
    });

    /// <summary>
    /// Values more than <paramref name="cut"/> from the median, in robust standard deviations: by the median absolute
    /// deviation, or by the mean absolute deviation where more than half of the values are equal.
    /// </summary>
    public static IReadOnlyList<Outlier> ByModifiedZ(IReadOnlyList<double?> values, decimal cut = ModifiedZCut) => Beyond(values, cut, known =>
    {
        var median = Median(known);
        var deviations = known.ConvertAll(v => Math.Abs(v - median));
        var middle = Median(deviations);
        var scale = middle > 0 ? middle / NormalMedianDeviation : NormalMeanDeviation * deviations.Average();
        return v => (v - median) / scale;
    });

    /// <summary>Values below <paramref name="min"/> or above <paramref name="max"/>; the score is the distance beyond.</summary>
    public static IReadOnlyList<Outlier> Outside(IReadOnlyList<double?> values, double? min, double? max) =>
    [
        .. values.Index().Where(x => x.Item < min || x.Item > max)
            .Select(x => new Outlier(x.Index, x.Item!.Value, (x.Item < min ? x.Item - min : x.Item - max)!.Value)),
    ];

    /// <summary>The largest z score that one of so many values can have at all: below the cut, the method finds nothing whatever the values.</summary>
    public static double LargestZ(int count) => count < 1 ? 0 : (count - 1) / Math.Sqrt(count);

    private static IReadOnlyList<Outlier> Beyond(IReadOnlyList<double?> values, decimal cut, Func<List<double>, Func<double, double>> measure)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cut);
        var known = values.OfType<double>().ToList();
        // Equal values have no spread to measure by, but for rounding.
        if (known.Count < 2 || known.Max() == known.Min())
            return [];
        var score = measure(known);
        return [.. values.Index().Where(x => x.Item is not null).Select(x => new Outlier(x.Index, x.Item!.Value, score(x.Item.Value))).Where(o => Math.Abs(o.Score) > (double)cut)];
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        var half = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
