namespace Chuangpu.Statistics.CompositeIndex;

/// <summary>Mean, spread and shape of samples without missing values; skewness and kurtosis by the formulas of SAS, SPSS and Excel (type 2 of Joanes and Gill 1998).</summary>
internal static class Moments
{
    public static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }

    /// <summary>The standard deviation: of the population, or of a sample (n − 1).</summary>
    public static double Deviation(ReadOnlySpan<double> values, bool sample) =>
        Math.Sqrt(Central(values, 2) * values.Length / (sample ? values.Length - 1 : values.Length));

    /// <summary>NaN for fewer than three or equal values.</summary>
    public static double Skewness(ReadOnlySpan<double> values)
    {
        double n = values.Length;
        return n < 3 ? double.NaN : Central(values, 3) / Math.Pow(Central(values, 2), 1.5) * Math.Sqrt(n * (n - 1)) / (n - 2);
    }

    /// <summary>The excess over a normal distribution's; NaN for fewer than four or equal values.</summary>
    public static double Kurtosis(ReadOnlySpan<double> values)
    {
        double n = values.Length;
        var variance = Central(values, 2);
        return n < 4 ? double.NaN : (((n + 1) * (Central(values, 4) / (variance * variance) - 3)) + 6) * (n - 1) / ((n - 2) * (n - 3));
    }

    /// <summary>The quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996).</summary>
    /// <param name="sorted">Ascending, at least one.</param>
    /// <param name="share">0 to 1.</param>
    public static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        var at = (sorted.Length - 1) * share;
        var below = (int)at;
        return sorted[below] + ((at - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }

    private static double Central(ReadOnlySpan<double> values, int power)
    {
        var mean = Mean(values);
        var sum = 0.0;
        foreach (var value in values)
        {
            var difference = value - mean;
            var square = difference * difference;
            sum += power switch { 2 => square, 3 => square * difference, _ => square * square };
        }

        return sum / values.Length;
    }
}
