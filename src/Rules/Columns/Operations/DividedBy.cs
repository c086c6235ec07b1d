using System.Numerics;

namespace Chuangpu.Rules.Columns.Operations;

/// <summary>
/// Divides many whole numbers by one, by a product instead of a division: the reciprocal is kept to as many bits as make the quotient
/// of every number below 2^63 exact (Granlund and Montgomery, 1994).
/// </summary>
internal readonly struct DividedBy
{
    private readonly ulong _reciprocal;
    private readonly int _shift;

    /// <param name="divisor">2 or more.</param>
    public DividedBy(long divisor)
    {
        var bits = 64 - BitOperations.LeadingZeroCount((ulong)divisor - 1);
        _reciprocal = (ulong)((UInt128.One << (63 + bits)) / (ulong)divisor) + 1;
        _shift = bits - 1;
    }

    /// <summary>The whole part of the quotient of a number that is not negative.</summary>
    public long Of(long number) => (long)(Math.BigMul(_reciprocal, (ulong)number, out _) >> _shift);
}
