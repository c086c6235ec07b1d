using Chuangpu.Rules.Clauses;

namespace Chuangpu.Rules.Columns;

/// <summary>What of a short budget each subject gets, in 分, as <see cref="Allocation"/> says it of outcomes.</summary>
internal static class BudgetCut
{
    /// <summary>In proportion, to the 分 by largest remainder; of equal remainders the first takes it.</summary>
    public static long[] Share(long budget, ReadOnlySpan<long> asked, Int128 total)
    {
        var (parts, rests, order) = (new long[asked.Length], new UInt128[asked.Length], new int[asked.Length]);
        var left = budget;
        for (var i = 0; i < asked.Length; i++)
        {
            var (part, rest) = UInt128.DivRem((UInt128)budget * (ulong)asked[i], (UInt128)total);
            (parts[i], rests[i], order[i]) = ((long)part, rest, i);
            left -= parts[i];
        }
        Array.Sort(order, (a, b) => rests[b].CompareTo(rests[a]) is var by && by != 0 ? by : a.CompareTo(b));
        foreach (var i in order.AsSpan(0, (int)left))
            parts[i]++;
        return parts;
    }

    /// <summary>In the order of the subjects, as long as there is any.</summary>
    public static long[] InTurn(long budget, ReadOnlySpan<long> asked)
    {
        var parts = new long[asked.Length];
        for (var i = 0; i < asked.Length; i++)
        {
            parts[i] = Math.Min(asked[i], budget);
            budget -= parts[i];
        }
        return parts;
    }
}
