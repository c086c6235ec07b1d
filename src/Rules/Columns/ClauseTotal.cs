using System.Numerics;
using Chuangpu.Rules.Clauses;

namespace Chuangpu.Rules.Columns;

/// <summary>What a clause comes to over all subjects.</summary>
public sealed record ClauseTotal
{
    private Int128 _fen;

    /// <summary>The clause.</summary>
    public required Clause Clause { get; init; }

    /// <summary>How many are entitled.</summary>
    public int Entitled { get; private set; }

    /// <summary>How many are not.</summary>
    public int NotEntitled { get; private set; }

    /// <summary>Of how many facts are missing.</summary>
    public int MissingFacts { get; private set; }

    /// <summary>What those entitled get together, in 元, to the 分.</summary>
    public decimal Amount => (decimal)_fen / 100;

    /// <summary>Why the clause has no form over columns, in words; null when it has.</summary>
    public string? WhyOneByOne { get; init; }

    /// <summary>How many subjects were looked at one by one.</summary>
    public int OneByOne { get; internal set; }

    /// <summary>Of the same clause, with nothing counted.</summary>
    internal ClauseTotal Anew() => new() { Clause = Clause, WhyOneByOne = WhyOneByOne, OneByOne = OneByOne };

    internal void Add(ReadOnlySpan<byte> states, ReadOnlySpan<long> amounts)
    {
        var entitled = states.Count(Known.Yes);
        Entitled += entitled;
        NotEntitled += states.Count(Known.No);
        MissingFacts += states.Count(Known.Missing);
        if (entitled > 0)
            _fen += Sum(amounts);
    }

    // The halves apart, so that no sum of a block overflows.
    private static Int128 Sum(ReadOnlySpan<long> amounts)
    {
        var (high, low, mask, i) = (Vector<long>.Zero, Vector<long>.Zero, new Vector<long>(uint.MaxValue), 0);
        for (; i <= amounts.Length - Vector<long>.Count; i += Vector<long>.Count)
        {
            var amount = new Vector<long>(amounts[i..]);
            high += amount >> 32;
            low += amount & mask;
        }
        var sum = ((Int128)Vector.Sum(high) << 32) + Vector.Sum(low);
        for (; i < amounts.Length; i++)
            sum += amounts[i];
        return sum;
    }

    internal void Add(ClauseTotal other)
    {
        (Entitled, NotEntitled, MissingFacts) = (Entitled + other.Entitled, NotEntitled + other.NotEntitled, MissingFacts + other.MissingFacts);
        (_fen, OneByOne) = (_fen + other._fen, OneByOne + other.OneByOne);
    }
}
