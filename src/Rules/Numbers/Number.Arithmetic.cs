namespace Chuangpu.Rules.Numbers;

public readonly partial struct Number
{
    /// <summary>The exact sum.</summary>
    public static Number operator +(Number left, Number right)
    {
        if (left._wide is null && right._wide is null)
        {
            if (left._rest < 0 || right._rest < 0)
                return Undefined;
            if (left._rest == right._rest)
                return Ratio((Int128)left._numerator + right._numerator, left.Small);
            var common = Gcd(left.Small, right.Small);
            // Each product is below 2^126, so the sum stays within 128 bits.
            var top = ((Int128)left._numerator * (right.Small / common)) + ((Int128)right._numerator * (left.Small / common));
            return Ratio(top, (Int128)(left.Small / common) * right.Small);
        }
        return left.IsDefined && right.IsDefined
            ? Of((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator)
            : Undefined;
    }

    /// <summary>The exact difference.</summary>
    public static Number operator -(Number left, Number right) => left + -right;

    /// <summary>The negative.</summary>
    public static Number operator -(Number value) => value._wide is { } wide
        ? new Number(new WideFraction(-wide.Numerator, wide.Denominator))
        : new Number(-value._numerator, value.Small);

    /// <summary>The exact product.</summary>
    public static Number operator *(Number left, Number right)
    {
        if (left._wide is null && right._wide is null)
        {
            if (left._rest < 0 || right._rest < 0)
                return Undefined;
            var first = right._rest == 0 ? 1 : Gcd(left._numerator, right.Small);
            var second = left._rest == 0 ? 1 : Gcd(right._numerator, left.Small);
            return Lowest(
                (Int128)(left._numerator / first) * (right._numerator / second),
                (Int128)(left.Small / second) * (right.Small / first));
        }
        return left.IsDefined && right.IsDefined ? Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator) : Undefined;
    }

    /// <summary>The exact quotient; undefined for a divisor of 0.</summary>
    public static Number operator /(Number left, Number right) => left * right.Reciprocal();

    /// <summary>1 divided by this; undefined for 0.</summary>
    public Number Reciprocal() => this switch
    {
        { Sign: 0 } => Undefined,
        { _wide: { } wide } => Of(wide.Denominator, wide.Numerator),
        { _numerator: < 0 } => new Number(-Small, -_numerator),
        _ => new Number(Small, _numerator),
    };

    /// <summary>Without its sign.</summary>
    public Number Abs() => Sign < 0 ? -this : this;

    /// <inheritdoc/>
    public int CompareTo(Number other)
    {
        if (_wide is null && other._wide is null)
            return _rest == other._rest
                ? _numerator.CompareTo(other._numerator)
                : ((Int128)_numerator * other.Small).CompareTo((Int128)other._numerator * Small);
        return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }

    /// <summary>Whether the left is smaller; false when either is undefined.</summary>
    public static bool operator <(Number left, Number right) => left.IsDefined && right.IsDefined && left.CompareTo(right) < 0;

    /// <summary>Whether the left is larger; false when either is undefined.</summary>
    public static bool operator >(Number left, Number right) => right < left;

    /// <summary>Whether the left is not larger; false when either is undefined.</summary>
    public static bool operator <=(Number left, Number right) => left.IsDefined && right.IsDefined && left.CompareTo(right) <= 0;

    /// <summary>Whether the left is not smaller; false when either is undefined.</summary>
    public static bool operator >=(Number left, Number right) => right <= left;

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(Number left, Number right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Number left, Number right) => !left.Equals(right);

    /// <summary>The smaller of two; undefined when either is.</summary>
    public static Number Min(Number left, Number right) => !left.IsDefined || (right.IsDefined && left <= right) ? left : right;

    /// <summary>The larger of two; undefined when either is.</summary>
    public static Number Max(Number left, Number right) => -Min(-left, -right);

    private static Number Ratio(Int128 numerator, Int128 denominator)
    {
        if (denominator == 1)
            return Lowest(numerator, denominator);
        if (numerator >= -long.MaxValue && numerator <= long.MaxValue && denominator <= long.MaxValue)
        {
            var divisor = Gcd((long)numerator, (long)denominator);
            return new Number((long)numerator / divisor, (long)denominator / divisor);
        }
        return Of(numerator, denominator);
    }

    private static Number Lowest(Int128 numerator, Int128 denominator) =>
        numerator >= -long.MaxValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new Number((long)numerator, (long)denominator)
            : Reduced(numerator, denominator);

    // Of a number and a positive one; at least 1.
    private static long Gcd(long value, long positive)
    {
        var (a, b) = (Math.Abs(value), positive);
        while (a != 0)
            (a, b) = (b % a, a);
        return b;
    }
}
