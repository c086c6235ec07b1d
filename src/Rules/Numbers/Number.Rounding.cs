using System.Numerics;

namespace Chuangpu.Rules.Numbers;

public readonly partial struct Number
{
    /// <summary>The largest whole number that is not larger.</summary>
    public Number Floor()
    {
        if (!IsDefined || IsWhole)
            return this;
        var whole = BigInteger.DivRem(Numerator, Denominator, out var rest);
        return Of(rest.Sign < 0 ? whole - 1 : whole, 1);
    }

    /// <summary>The smallest whole number that is not smaller.</summary>
    public Number Ceiling() => -(-this).Floor();

    /// <summary>The nearest whole number, a half going away from zero (四舍五入).</summary>
    public Number Round()
    {
        var half = Of(1, 2);
        return Sign < 0 ? -(half - this).Floor() : (this + half).Floor();
    }

    /// <summary>The nearest decimal; null when undefined or outside what a decimal can hold.</summary>
    public decimal? ToDecimal()
    {
        if (!IsDefined)
            return null;
        if (_wide is null)
            return IsWhole ? _numerator : Nearest(_numerator, Small);
        for (var digits = 28; digits >= 0; digits--)
        {
            var power = BigInteger.Pow(10, digits);
            var mantissa = (this * Of(power, 1)).Round();
            if (mantissa.IsDefined && BigInteger.Abs(mantissa.Numerator) <= new BigInteger(decimal.MaxValue))
                return Trim((decimal)mantissa.Numerator, digits);
        }
        return null;
    }

    // The same for what is short enough, as nearly all is: digits of the quotient, several at a time, as long as a decimal has room.
    private static decimal Nearest(long numerator, long denominator)
    {
        var divisor = (ulong)denominator;
        var (whole, rest) = Math.DivRem((ulong)Math.Abs(numerator), divisor);
        var (mantissa, digits) = ((UInt128)whole, 0);
        for (var step = StepDigits; step > 0 && digits < 28 && rest != 0;)
        {
            step = Math.Min(step, 28 - digits);
            var power = PowersOfTen[step];
            var (more, left) = UInt128.DivRem((UInt128)rest * power, divisor);
            var next = (mantissa * power) + more;
            if (next + ((ulong)left >= divisor - (ulong)left ? 1u : 0u) > LargestMantissa)
                step /= 2;
            else
                (mantissa, rest, digits) = (next, (ulong)left, digits + step);
        }
        if (rest >= divisor - rest)
            mantissa++;
        while (digits > 0 && (mantissa & 1) == 0 && mantissa % 10 == 0)
            (mantissa, digits) = (mantissa / 10, digits - 1);
        return new decimal((int)(uint)mantissa, (int)(uint)(mantissa >> 32), (int)(uint)(mantissa >> 64), numerator < 0, (byte)digits);
    }

    private const int StepDigits = 9;

    private static readonly UInt128 LargestMantissa = (UInt128.One << 96) - 1;

    private static readonly ulong[] PowersOfTen = [.. Enumerable.Range(0, StepDigits + 1).Select(i => (ulong)Math.Pow(10, i))];

    private static readonly Number[] Powers = [.. Enumerable.Range(0, 19).Select(i => Of(BigInteger.Pow(10, i), 1))];

    /// <summary>10 to a power between -100 and 100.</summary>
    public static Number PowerOfTen(int exponent) =>
        exponent is > -19 and < 19 ? exponent < 0 ? Powers[-exponent].Reciprocal() : Powers[exponent]
        : exponent >= 0 ? Of(BigInteger.Pow(10, Math.Min(exponent, 100)), 1)
        : Of(1, BigInteger.Pow(10, Math.Min(-exponent, 100)));

    private static decimal Trim(decimal mantissa, int digits)
    {
        while (digits > 0 && mantissa % 10 == 0)
            (mantissa, digits) = (mantissa / 10, digits - 1);
        var bits = decimal.GetBits(mantissa);
        return new decimal(bits[0], bits[1], bits[2], mantissa < 0, (byte)digits);
    }
}
