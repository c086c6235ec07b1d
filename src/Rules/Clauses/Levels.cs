using System.Collections.Immutable;
using Chuangpu.Rules.Numbers;

namespace Chuangpu.Rules.Clauses;

/// <summary>Parts an amount to the 分, so that the parts add up to it (largest remainder).</summary>
internal static class Levels
{
    /// <summary>What each level pays; of equal remainders the first level takes the 分.</summary>
    public static IReadOnlyList<NamedAmount> Split(Number amount, ImmutableArray<LevelPart> levels)
    {
        var parts = Split(amount, [.. levels.Select(l => l.Rate)]);
        return [.. levels.Select((l, i) => new NamedAmount(l.Name, parts[i]))];
    }

    /// <summary>In proportion to the weights, which are not negative and not all 0; the amount is a whole number of 分.</summary>
    public static Number[] Split(Number amount, IReadOnlyList<Number> weights)
    {
        var total = weights.Aggregate(Number.Zero, (sum, w) => sum + w);
        var exact = weights.Select(w => amount * 100 * w / total).ToArray();
        var parts = exact.Select(e => e.Floor()).ToArray();
        var left = (amount * 100) - parts.Aggregate(Number.Zero, (sum, p) => sum + p);
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => exact[i] - parts[i]).ThenBy(i => i))
        {
            if (left.Sign <= 0)
                break;
            parts[i] += 1;
            left -= 1;
        }
        return [.. parts.Select(p => p / 100)];
    }
}
