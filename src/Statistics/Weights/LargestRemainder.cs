using System.Numerics;

namespace Chuangpu.Statistics.Weights;

/// <summary>
/// Splits a whole in proportion to weights so that the rounded parts add up to it exactly (largest remainder, Hamilton's
/// method). All of it in whole numbers: each part is the quota rounded down, and what is left goes, one last digit each, to the
/// largest remainders; equal remainders go by the larger weight, then by the key, so the order of the parts does not matter.
/// </summary>
public static class LargestRemainder
{
    private const int Scale = 28;

    /// <summary>Splits.</summary>
    /// <param name="whole">What is split, with at most <paramref name="decimals"/> decimals; may be negative.</param>
    /// <param name="parts">The weight of each part, none negative and not all zero.</param>
    /// <param name="decimals">Decimals of the parts.</param>
    /// <returns>The parts by key; their sum is the whole.</returns>
    /// <exception cref="ArgumentException">The weights are negative or all zero, or the whole has more decimals.</exception>
    public static IReadOnlyDictionary<string, decimal> Split(decimal whole, IReadOnlyDictionary<string, decimal> parts, int decimals)
    {
        if (Math.Round(whole, decimals) != whole)
        {
            throw new ArgumentException("The whole has more decimals than its parts may have.", nameof(whole));
        }

        var weights = parts.ToDictionary(p => p.Key, p => p.Value >= 0 ? Exactly(p.Value) : throw new ArgumentException("A weight is negative.", nameof(parts)));
        var all = weights.Values.Aggregate(BigInteger.Zero, BigInteger.Add);
        if (all.IsZero)
        {
            throw new ArgumentException("All weights are zero.", nameof(parts));
        }

        // The whole in units of the last digit.
        var units = Exactly(Math.Abs(whole)) / BigInteger.Pow(10, Scale - decimals);
        var quotas = weights.Select(w => (w.Key, Weight: w.Value, Floor: BigInteger.DivRem(units * w.Value, all, out var left), Left: left))
            .OrderByDescending(q => q.Left).ThenByDescending(q => q.Weight).ThenBy(q => q.Key, StringComparer.Ordinal).ToList();
        var spare = units - quotas.Aggregate(BigInteger.Zero, (sum, q) => sum + q.Floor);
        var unit = new decimal(1, 0, 0, whole < 0, (byte)decimals);
        return quotas.Select((q, i) => (q.Key, Value: (decimal)(i < spare ? q.Floor + 1 : q.Floor) * unit)).ToDictionary(q => q.Key, q => q.Value);
    }

    private static BigInteger Exactly(decimal value)
    {
        var bits = decimal.GetBits(value);
        var digits = new BigInteger(new decimal(bits[0], bits[1], bits[2], false, 0));
        return digits * BigInteger.Pow(10, Scale - value.Scale);
    }
}
