namespace Chuangpu.Policies.Ledger;

/// <summary>Parts an amount so that the parts add up to it (largest remainder).</summary>
public static class Portions
{
    /// <summary>In proportion to the weights; of equal remainders the first takes the 分.</summary>
    /// <param name="fen">The amount in 分, 0 or more.</param>
    /// <param name="weights">0 or more each, not all 0.</param>
    public static IReadOnlyList<long> Split(long fen, IReadOnlyList<long> weights)
    {
        var total = weights.Aggregate(Int128.Zero, (sum, w) => sum + w);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(total, Int128.Zero, nameof(weights));
        var parts = weights.Select(w => (long)((Int128)fen * w / total)).ToArray();
        var left = fen - parts.Sum();
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => (Int128)fen * weights[i] % total).ThenBy(i => i).Take((int)left))
        {
            parts[i]++;
        }

        return parts;
    }
}
