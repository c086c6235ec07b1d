using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Evaluation;

/// <summary>What is known of a number: bounds (null for none) and what is missing. Bounds of a result hold every possible result.</summary>
internal readonly record struct Interval(Number? Low, Number? High, Gaps Gaps)
{
    public bool IsExact => Low is { } low && High is { } high && low == high;

    /// <summary>Of a number, a range or a missing number; not of a fault.</summary>
    public static Interval Of(Value value) => value switch
    {
        NumberValue number => new(number.Number, number.Number, Gaps.None),
        RangeValue range => new(range.Low, range.High, range.Gaps),
        UnknownValue unknown => new(null, null, unknown.Gaps),
        _ => new(null, null, Gaps.None),
    };

    /// <summary>As a value; a bound that could not be computed makes it a fault at the place given.</summary>
    public Value ToValue(SourceSpan span)
    {
        if (Low is { IsDefined: false } || High is { IsDefined: false })
            return Faults.TooLong(span);
        if (IsExact)
            return new NumberValue(Low!.Value);
        return Low is null && High is null ? new UnknownValue(Gaps) : new RangeValue(Low, High, Gaps);
    }

    public static Interval operator +(Interval left, Interval right) => new(left.Low + right.Low, left.High + right.High, left.Gaps.And(right.Gaps));

    public static Interval operator -(Interval value) => new(-value.High, -value.Low, value.Gaps);

    public static Interval operator *(Interval left, Interval right)
    {
        Bound[] products =
        [
            new Bound(left.Low, -1) * new Bound(right.Low, -1), new Bound(left.Low, -1) * new Bound(right.High, 1),
            new Bound(left.High, 1) * new Bound(right.Low, -1), new Bound(left.High, 1) * new Bound(right.High, 1),
        ];
        // A bound that cannot be computed must not be lost among the others.
        var broken = products.FirstOrDefault(p => p.Finite is { IsDefined: false });
        return broken.Finite is not null
            ? new(broken.Finite, broken.Finite, Gaps.None)
            : new(products.Min().Finite, products.Max().Finite, left.Gaps.And(right.Gaps));
    }

    /// <summary>1 divided by it; null when 0 is possible.</summary>
    public Interval? Reciprocal()
    {
        if (Low is { Sign: > 0 } || High is { Sign: < 0 })
            return new(High is { } high ? high.Reciprocal() : Number.Zero, Low is { } low ? low.Reciprocal() : Number.Zero, Gaps);
        return null;
    }

    /// <summary>The least interval that holds both.</summary>
    public Interval Or(Interval other) => new(
        Low is { } a && other.Low is { } b ? Number.Min(a, b) : null,
        High is { } c && other.High is { } d ? Number.Max(c, d) : null,
        Gaps.And(other.Gaps));

    /// <summary>A bound, infinite to one side when there is none.</summary>
    private readonly record struct Bound(Number? Finite, int Infinity) : IComparable<Bound>
    {
        private int Sign => Finite?.Sign ?? Infinity;

        // Infinite times 0 is 0 here: whatever the number is, its product with 0 is 0.
        public static Bound operator *(Bound left, Bound right)
        {
            if (left.Finite is { } a && right.Finite is { } b)
                return new(a * b, 0);
            if (left.Finite is { IsDefined: false } || right.Finite is { IsDefined: false })
                return new(Number.Undefined, 0);
            var sign = left.Sign * right.Sign;
            return sign == 0 ? new(Number.Zero, 0) : new(null, sign);
        }

        public int CompareTo(Bound other) => (Finite, other.Finite) switch
        {
            ({ } a, { } b) => a.CompareTo(b),
            (null, null) => Infinity.CompareTo(other.Infinity),
            (null, _) => Infinity,
            _ => -other.Infinity,
        };
    }
}
