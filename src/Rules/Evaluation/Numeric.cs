using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Evaluation;

/// <summary>Calculates with numbers that may be exact, within bounds, missing, or not computable.</summary>
internal static class Numeric
{
    public static Value Calculate(BinaryOperator op, Value left, Value right, SourceSpan span, SourceSpan divisor)
    {
        if (left is NumberValue a && right is NumberValue b)
        {
            if (op == BinaryOperator.Divide && b.Number.IsZero)
                return Faults.DividedByZero(divisor);
            return Exact(Calculate(op, a.Number, b.Number), span);
        }
        if (Fault(left, right) is { } fault)
            return fault;
        var (first, second) = (Interval.Of(left), Interval.Of(right));
        if (op == BinaryOperator.Divide)
            return Divide(first, second, span, divisor);
        return (op switch
        {
            BinaryOperator.Add => first + second,
            BinaryOperator.Subtract => first + -second,
            _ => first * second,
        }).ToValue(span);
    }

    public static Number Calculate(BinaryOperator op, Number left, Number right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        _ => left / right,
    };

    public static Value Negate(Value value, SourceSpan span) => Fault(value) ?? (-Interval.Of(value)).ToValue(span);

    public static Value Absolute(Value value, SourceSpan span)
    {
        if (Fault(value) is { } fault)
            return fault;
        var (low, high, gaps) = Interval.Of(value);
        if (low is { Sign: >= 0 })
            return value;
        return (high is { Sign: <= 0 }
            ? -Interval.Of(value)
            : new Interval(Number.Zero, low is { } l && high is { } h ? Number.Max(-l, h) : null, gaps)).ToValue(span);
    }

    public static Value Round(Rounding rounding, Value value, Number step, SourceSpan span)
    {
        if (Fault(value) is { } fault)
            return fault;
        var (low, high, gaps) = Interval.Of(value);
        return new Interval(low is { } l ? Round(rounding, l, step) : null, high is { } h ? Round(rounding, h, step) : null, gaps).ToValue(span);
    }

    public static Number Round(Rounding rounding, Number value, Number step)
    {
        var steps = value / step;
        return step * rounding switch
        {
            Rounding.Down => steps.Floor(),
            Rounding.Up => steps.Ceiling(),
            _ => steps.Round(),
        };
    }

    public static Value Extreme(bool largest, IReadOnlyList<Value> values, SourceSpan span)
    {
        if (Fault([.. values]) is { } fault)
            return fault;
        var result = Interval.Of(values[0]);
        foreach (var value in values.Skip(1))
        {
            var next = Interval.Of(value);
            result = largest ? Larger(result, next) : -Larger(-result, -next);
        }
        return result.ToValue(span);
    }

    /// <summary>All faults among the values, with what is missing besides; null when there is none.</summary>
    public static UnknownValue? Fault(params ReadOnlySpan<Value> values)
    {
        var gaps = Gaps.None;
        var faulty = false;
        foreach (var value in values)
        {
            gaps = gaps.And(GapsOf(value));
            faulty |= value is UnknownValue { Gaps.Faults.Count: > 0 };
        }
        return faulty ? new UnknownValue(gaps) : null;
    }

    public static Gaps GapsOf(Value value) => value switch
    {
        UnknownValue unknown => unknown.Gaps,
        RangeValue range => range.Gaps,
        _ => Gaps.None,
    };

    private static Interval Larger(Interval left, Interval right) => new(
        left.Low is { } a && right.Low is { } b ? Number.Max(a, b) : left.Low ?? right.Low,
        left.High is { } c && right.High is { } d ? Number.Max(c, d) : null,
        left.Gaps.And(right.Gaps));

    private static Value Divide(Interval left, Interval right, SourceSpan span, SourceSpan divisor)
    {
        if (right is { IsExact: true, Low.IsZero: true })
            return Faults.DividedByZero(divisor);
        if (right.Reciprocal() is { } reciprocal)
            return (left * reciprocal).ToValue(span);
        return right.Gaps.Missing.Count > 0 ? new UnknownValue(left.Gaps.And(right.Gaps)) : Faults.PerhapsDividedByZero(divisor);
    }

    private static Value Exact(Number number, SourceSpan span) => number.IsDefined ? new NumberValue(number) : Faults.TooLong(span);
}
