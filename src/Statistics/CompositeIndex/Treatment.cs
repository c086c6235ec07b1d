namespace Chuangpu.Statistics.CompositeIndex;

/// <summary>
/// Outlying values, as in the composite indicators of the EU's Joint Research Centre: while both measures are exceeded, one more
/// of the outermost values is set to the next one in; if so many do not suffice, the logarithm is taken instead, or a power.
/// </summary>
/// <param name="Skewness">The largest skewness that is left alone, in absolute value.</param>
/// <param name="Kurtosis">The largest excess kurtosis that is left alone.</param>
/// <param name="MostWinsorised">How many values may be set.</param>
public sealed record Treatment(double Skewness = 2, double Kurtosis = 3.5, int MostWinsorised = 5)
{
    /// <summary>Whether <see cref="BoxCox"/> transforms what setting values does not suffice for; else the logarithm does.</summary>
    public bool ByPower { get; init; }

    /// <summary>The treated values; missing ones (NaN) stay so.</summary>
    public double[] Of(double[] values)
    {
        var known = values.Where(v => !double.IsNaN(v)).Order().ToArray();
        if (known.Length < 4 || !IsOutlying(known, out var skewness))
            return values;
        var (low, high) = (0, 0);
        var now = known;
        while (low + high < MostWinsorised && low + high < known.Length - 2)
        {
            if (skewness > 0)
                high++;
            else
                low++;
            var (least, most) = (known[low], known[^(high + 1)]);
            now = Array.ConvertAll(known, v => Math.Clamp(v, least, most));
            if (!IsOutlying(now, out skewness))
                return Array.ConvertAll(values, v => double.IsNaN(v) ? v : Math.Clamp(v, least, most));
        }

        return ByPower ? Power(values, known) : Logarithm(values, known, Moments.Skewness(known) > 0);
    }

    // Both ends may be stretched: the power finds out, so nothing need be turned round.
    private static double[] Power(double[] values, double[] known)
    {
        var least = known[0] - (0.01 * (known[^1] - known[0]));
        var lambda = BoxCox.Lambda(Array.ConvertAll(known, v => v - least));
        return Array.ConvertAll(values, v => double.IsNaN(v) ? v : BoxCox.Of(v - least, lambda));
    }

    // The constant keeps the logarithm finite at the end that is stretched.
    private static double[] Logarithm(double[] values, double[] known, bool toTheRight)
    {
        var (least, most) = (known[0], known[^1]);
        var some = 0.01 * (most - least);
        return Array.ConvertAll(values, v => double.IsNaN(v) ? v : toTheRight ? Math.Log(v - least + some) : -Math.Log(most - v + some));
    }

    private bool IsOutlying(double[] values, out double skewness)
    {
        skewness = Moments.Skewness(values);
        return Math.Abs(skewness) > Skewness && Moments.Kurtosis(values) > Kurtosis;
    }
}
