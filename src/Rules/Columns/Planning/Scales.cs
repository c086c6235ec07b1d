using System.Numerics;
using Chuangpu.Rules.Numbers;

namespace Chuangpu.Rules.Columns.Planning;

/// <summary>Scales of whole numbers: positive fractions.</summary>
internal static class Scales
{
    /// <summary>The largest scale of which both are whole multiples.</summary>
    public static Number Common(Number left, Number right) => Number.Of(
        BigInteger.GreatestCommonDivisor(left.Numerator * right.Denominator, right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>A whole number as long; null when it is none or too long.</summary>
    public static long? Whole(Number number) => number.IsWhole && Whole(number.Numerator) is { } whole ? whole : null;

    public static long? Whole(BigInteger number) => BigInteger.Abs(number) <= long.MaxValue ? (long)number : null;
}
