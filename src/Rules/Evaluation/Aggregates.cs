using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Evaluation;

/// <summary>Counts, adds and compares the items of a list, also when it is open which of them count.</summary>
internal static class Aggregates
{
    public static Value Gather(AggregateKind kind, IReadOnlyList<(Value Item, Value Passes)> items, SourceSpan span)
    {
        var counted = items.Where(i => i.Passes != Value.No).ToList();
        var open = counted.Where(i => i.Passes != Value.Yes).ToList();
        var doubt = open.Aggregate(Gaps.None, (gaps, i) => gaps.And(Numeric.GapsOf(i.Passes)));
        // One record for certain decides, whatever is open of the others.
        if (kind == AggregateKind.Any && counted.Count > open.Count)
            return Value.Yes;
        if (doubt.Faults.Count > 0)
            return new UnknownValue(doubt);
        return kind switch
        {
            AggregateKind.Count => new Interval(counted.Count - open.Count, counted.Count, doubt).ToValue(span),
            AggregateKind.Any => open.Count > 0 ? new UnknownValue(doubt) : Value.No,
            AggregateKind.Sum => Sum(counted, doubt, span),
            AggregateKind.Mean when open.Count == 0 => Mean(counted, span),
            _ => Among(kind, counted, open.Count, doubt, span),
        };
    }

    private static Value Sum(List<(Value Item, Value Passes)> counted, Gaps doubt, SourceSpan span)
    {
        if (Numeric.Fault([.. counted.Select(i => i.Item)]) is { } fault)
            return fault;
        var sum = new Interval(Number.Zero, Number.Zero, doubt);
        foreach (var (item, passes) in counted)
        {
            var interval = Interval.Of(item);
            // What may or may not count adds something between nothing and itself.
            sum += passes == Value.Yes ? interval : interval.Or(new Interval(Number.Zero, Number.Zero, Gaps.None));
        }
        return sum.ToValue(span);
    }

    private static Value Mean(List<(Value Item, Value Passes)> counted, SourceSpan span)
    {
        if (counted.Count == 0)
            return Faults.NoRecords(span);
        return Numeric.Calculate(BinaryOperator.Divide, Sum(counted, Gaps.None, span), Value.Of((Number)counted.Count), span, span);
    }

    // The largest, the smallest, or a mean of which it is open what belongs to it: somewhere among the items.
    private static Value Among(AggregateKind kind, List<(Value Item, Value Passes)> counted, int open, Gaps doubt, SourceSpan span)
    {
        if (counted.Count == 0)
            return Faults.NoRecords(span);
        if (Numeric.Fault([.. counted.Select(i => i.Item)]) is { } fault)
            return fault;
        if (counted.Exists(i => i.Item is DateValue))
            return Latest(kind, counted, doubt);
        if (open == 0)
            return Numeric.Extreme(kind == AggregateKind.Largest, [.. counted.Select(i => i.Item)], span);
        var gaps = counted.Aggregate(doubt, (all, i) => all.And(Numeric.GapsOf(i.Item)));
        // Whether there is any item at all is open, and so is the result; bounds would say too much.
        return new UnknownValue(gaps);
    }

    private static Value Latest(AggregateKind kind, List<(Value Item, Value Passes)> counted, Gaps doubt)
    {
        var gaps = counted.Aggregate(doubt, (all, i) => all.And(Numeric.GapsOf(i.Item)));
        if (counted.Exists(i => i.Item is not DateValue || i.Passes != Value.Yes))
            return new UnknownValue(gaps);
        var days = counted.Select(i => ((DateValue)i.Item).Date);
        return Value.Of(kind == AggregateKind.Largest ? days.Max() : days.Min());
    }
}
