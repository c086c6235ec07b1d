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
        if (IsWhole && _wide is null)
            return _numerator;
        for (var digits = 28; digits >= 0; digits--)
        {
            var power = BigInteger.Pow(10, digits);
            var mantissa = (this * Of(power, 1)).Round();
            if (mantissa.IsDefined && BigInteger.Abs(mantissa.Numerator) <= new BigInteger(decimal.MaxValue))
                return Trim((decimal)mantissa.Numerator, digits);
        }
        return null;
    }

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
