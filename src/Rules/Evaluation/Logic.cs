using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Evaluation;

/// <summary>Three-valued: what is not known decides nothing, but a 否 decides 且 and a 是 decides 或 without it.</summary>
internal static class Logic
{
    public static Value Both(bool all, Value left, Value right)
    {
        var deciding = all ? Value.No : Value.Yes;
        if (left == deciding || right == deciding)
            return deciding;
        return left is YesNoValue && right is YesNoValue ? left : new UnknownValue(Numeric.GapsOf(left).And(Numeric.GapsOf(right)));
    }

    public static Value Not(Value value) => value is YesNoValue { Holds: var holds } ? Value.Of(!holds) : value;

    /// <summary>The branch taken; what both allow when the condition is open.</summary>
    public static Value Choose(Value condition, Value then, Value otherwise, SourceSpan span)
    {
        if (condition is YesNoValue { Holds: var holds })
            return holds ? then : otherwise;
        var gaps = Numeric.GapsOf(condition);
        if (Numeric.Fault(condition, then, otherwise) is { } fault)
            return fault;
        if (then == otherwise)
            return then;
        if (then is NumberValue or RangeValue || otherwise is NumberValue or RangeValue)
        {
            var hull = Interval.Of(then).Or(Interval.Of(otherwise));
            return (hull with { Gaps = gaps.And(hull.Gaps) }).ToValue(span);
        }
        return new UnknownValue(gaps.And(Numeric.GapsOf(then)).And(Numeric.GapsOf(otherwise)));
    }

    public static Value Compare(BinaryOperator op, Value left, Value right, SourceSpan span)
    {
        if (Numeric.Fault(left, right) is { } fault)
            return fault;
        switch (left, right)
        {
            case (NumberValue a, NumberValue b): return Value.Of(Holds(op, a.Number.CompareTo(b.Number)));
            case (DateValue a, DateValue b): return Value.Of(Holds(op, a.Date.CompareTo(b.Date)));
            case (TextValue a, TextValue b): return Value.Of(Holds(op, string.CompareOrdinal(a.Text, b.Text)));
            case (YesNoValue a, YesNoValue b): return Value.Of(Holds(op, a.Holds.CompareTo(b.Holds)));
            case (PeriodValue a, PeriodValue b) when a.Period.Grain != b.Period.Grain:
                return op is BinaryOperator.Equal ? Value.No : op is BinaryOperator.NotEqual ? Value.Yes : Faults.UnlikePeriods(span);
            case (PeriodValue a, PeriodValue b): return Value.Of(Holds(op, a.Period.First.CompareTo(b.Period.First)));
        }
        var (first, second) = (Interval.Of(left), Interval.Of(right));
        return Decide(op, first, second) is { } decided ? Value.Of(decided) : new UnknownValue(first.Gaps.And(second.Gaps));
    }

    public static bool Holds(BinaryOperator op, int comparison) => op switch
    {
        BinaryOperator.Equal => comparison == 0,
        BinaryOperator.NotEqual => comparison != 0,
        BinaryOperator.Less => comparison < 0,
        BinaryOperator.AtMost => comparison <= 0,
        BinaryOperator.Greater => comparison > 0,
        _ => comparison >= 0,
    };

    private static bool? Decide(BinaryOperator op, Interval left, Interval right)
    {
        var (below, notAbove) = (left.High < right.Low, left.High <= right.Low);
        var (above, notBelow) = (left.Low > right.High, left.Low >= right.High);
        return op switch
        {
            BinaryOperator.Equal => below || above ? false : null,
            BinaryOperator.NotEqual => below || above ? true : null,
            BinaryOperator.Less => below ? true : notBelow ? false : null,
            BinaryOperator.AtMost => notAbove ? true : above ? false : null,
            BinaryOperator.Greater => above ? true : notAbove ? false : null,
            _ => notBelow ? true : below ? false : null,
        };
    }
}
