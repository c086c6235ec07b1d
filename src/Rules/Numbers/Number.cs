using System.Numerics;

namespace Chuangpu.Rules.Numbers;

/// <summary>
/// An exact fraction: 1/3×3 is 1, and a quotient that equals a threshold passes it. Numerator and denominator are 64-bit
/// where they fit and of any length up to <see cref="MaxBits"/> otherwise. What is longer, or divided by zero, is
/// <see cref="Undefined"/>; an undefined operand makes the result undefined. Nothing here throws.
/// </summary>
public readonly partial struct Number : IEquatable<Number>, IComparable<Number>
{
    /// <summary>The longest numerator and denominator together, in bits: about 2,400 decimal digits.</summary>
    public const int MaxBits = 8192;

    private static readonly long[] PowersOfFive = [.. Enumerable.Range(0, 19).Select(i => (long)BigInteger.Pow(5, i))];

    private readonly long _numerator;

    // One less than the denominator, so that the default is 0/1; -1 marks what is undefined.
    private readonly long _rest;
    private readonly WideFraction? _wide;

    private Number(long numerator, long denominator) => (_numerator, _rest) = (numerator, denominator - 1);

    private Number(WideFraction wide) => _wide = wide;

    /// <summary>What cannot be computed; equal only to itself.</summary>
    public static Number Undefined { get; } = new(0, 0);

    /// <summary>0.</summary>
    public static Number Zero => default;

    /// <summary>1.</summary>
    public static Number One { get; } = new(1, 1);

    /// <summary>Whether it is a number at all.</summary>
    public bool IsDefined => _wide is not null || _rest >= 0;

    /// <summary>Whether it is 0.</summary>
    public bool IsZero => _wide is null && _numerator == 0 && _rest >= 0;

    /// <summary>-1, 0 or 1; 0 when undefined.</summary>
    public int Sign => _wide is null ? Math.Sign(_numerator) : _wide.Numerator.Sign;

    /// <summary>Whether it is a whole number.</summary>
    public bool IsWhole => _wide is null ? _rest == 0 : _wide.Denominator.IsOne;

    /// <summary>The numerator of the reduced fraction; carries the sign.</summary>
    public BigInteger Numerator => _wide?.Numerator ?? _numerator;

    /// <summary>The denominator of the reduced fraction; positive, 0 when undefined.</summary>
    public BigInteger Denominator => _wide?.Denominator ?? Small;

    private long Small => _rest + 1;

    /// <summary>The fraction in lowest terms.</summary>
    public static Number Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            return Undefined;
        if (denominator.Sign < 0)
            (numerator, denominator) = (-numerator, -denominator);
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return divisor.IsOne ? Reduced(numerator, denominator) : Reduced(numerator / divisor, denominator / divisor);
    }

    /// <summary>The exact value of a decimal.</summary>
    public static Number Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = (UInt128)(uint)bits[0] | ((UInt128)(uint)bits[1] << 32) | ((UInt128)(uint)bits[2] << 64);
        var scale = (bits[3] >> 16) & 0xFF;
        if (scale == 0 && mantissa <= long.MaxValue)
            return new Number(bits[3] < 0 ? -(long)mantissa : (long)mantissa, 1);
        if (scale <= 18 && mantissa <= long.MaxValue)
        {
            var (numerator, denominator) = Decimals((long)mantissa, scale);
            return new Number(bits[3] < 0 ? -numerator : numerator, denominator);
        }
        return Of(bits[3] < 0 ? -(BigInteger)mantissa : mantissa, BigInteger.Pow(10, scale));
    }

    // A power of ten has no factors but 2 and 5.
    private static (long Numerator, long Denominator) Decimals(long mantissa, int scale)
    {
        var (twos, fives) = (mantissa == 0 ? scale : Math.Min(scale, BitOperations.TrailingZeroCount(mantissa)), 0);
        mantissa >>= twos;
        while (fives < scale && mantissa % 5 == 0)
            (mantissa, fives) = (mantissa / 5, fives + 1);
        return (mantissa, PowersOfFive[scale - fives] << (scale - twos));
    }

    /// <summary>A whole number.</summary>
    public static implicit operator Number(int value) => new(value, 1);

    /// <summary>The exact value of a decimal.</summary>
    public static implicit operator Number(decimal value) => Of(value);

    /// <inheritdoc/>
    public bool Equals(Number other) => _wide is null
        ? other._wide is null && _numerator == other._numerator && _rest == other._rest
        : other._wide is { } wide && _wide.Numerator == wide.Numerator && _wide.Denominator == wide.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Number other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _rest, _wide?.Numerator);

    private static Number Reduced(BigInteger numerator, BigInteger denominator)
    {
        if (numerator >= -long.MaxValue && numerator <= long.MaxValue && denominator <= long.MaxValue)
            return new Number((long)numerator, (long)denominator);
        return numerator.GetBitLength() + denominator.GetBitLength() > MaxBits ? Undefined : new Number(new WideFraction(numerator, denominator));
    }

    private sealed record WideFraction(BigInteger Numerator, BigInteger Denominator);
}
