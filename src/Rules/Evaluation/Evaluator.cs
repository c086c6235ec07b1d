using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Evaluation;

/// <summary>Evaluates a typed tree, whatever is known of the facts; keeps the steps when it is given somebody to write them.</summary>
internal sealed partial class Evaluator(IFacts facts, StepWriter? writer)
{
    private IReadOnlyList<Value>? _record;
    private List<Step>? _steps;

    /// <summary>The value, and the step of the whole when steps are kept.</summary>
    public static (Value Value, Step? Step) Run(TypedNode node, IFacts facts, StepWriter? writer, IReadOnlyList<Value>? record = null)
    {
        var evaluator = new Evaluator(facts, writer) { _steps = writer is null ? null : [], _record = record };
        var value = evaluator.Evaluate(node);
        return (value, evaluator._steps?[0]);
    }

    private Value Evaluate(TypedNode node)
    {
        if (writer is null)
            return Compute(node);
        var outer = _steps!;
        _steps = [];
        var value = Compute(node);
        outer.Add(writer.Write(node, value, _steps));
        _steps = outer;
        return value;
    }

    private Value Compute(TypedNode node) => node switch
    {
        Constant constant => constant.Value,
        FactNode fact => FactReader.Read(facts, fact.Dependency, fact.Span),
        FieldNode field => FactReader.Read(_record!, field),
        PeriodNode period => period.Offset.From(facts.Current) is { } at ? Value.Of(at) : Faults.OutsideCalendar(period.Span),
        ArithmeticNode a => Numeric.Calculate(a.Operator, Evaluate(a.Left), Evaluate(a.Right), a.Span, a.Right.Span),
        NegateNode negate => Numeric.Negate(Evaluate(negate.Operand), negate.Span),
        AbsoluteNode absolute => Numeric.Absolute(Evaluate(absolute.Operand), absolute.Span),
        RoundNode round => Numeric.Round(round.Rounding, Evaluate(round.Operand), round.Step, round.Span),
        ExtremeNode extreme => Numeric.Extreme(extreme.Largest, All(extreme.Operands), extreme.Span),
        CalendarNode calendar => Calendar.Calculate(calendar.Function, All(calendar.Operands), calendar.Span),
        CompareNode compare => Logic.Compare(compare.Operator, Evaluate(compare.Left), Evaluate(compare.Right), compare.Span),
        BetweenNode between => Between(between),
        LogicNode logic => Logic.Both(logic.All, Evaluate(logic.Left), Evaluate(logic.Right)),
        NotNode not => Logic.Not(Evaluate(not.Operand)),
        IfNode choice => Choose(choice),
        OneOfNode oneOf => OneOf(oneOf),
        WithinNode within => Within(within),
        EmptyNode empty => Value.Of(IsMissing(Evaluate(empty.Operand)) != empty.Negated),
        RecordsAggregateNode aggregate => Aggregate(aggregate),
        SeriesAggregateNode series => Aggregates.Gather(series.Kind, [.. All(series.Items).Select(v => (v, Value.Yes))], series.Span),
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no value."),
    };

    private Value[] All(IEnumerable<TypedNode> nodes) => [.. nodes.Select(Evaluate)];

    // The branch not taken is left out of the steps, so that they show only what counted.
    private Value Choose(IfNode choice)
    {
        var condition = Evaluate(choice.Condition);
        return condition is YesNoValue { Holds: var holds }
            ? Evaluate(holds ? choice.Then : choice.Else)
            : Logic.Choose(condition, Evaluate(choice.Then), Evaluate(choice.Else), choice.Span);
    }

    private Value Between(BetweenNode between)
    {
        var operand = Evaluate(between.Operand);
        return Logic.Both(true,
            Logic.Compare(BinaryOperator.AtLeast, operand, Evaluate(between.Low), between.Span),
            Logic.Compare(BinaryOperator.AtMost, operand, Evaluate(between.High), between.Span));
    }

    private Value OneOf(OneOfNode oneOf)
    {
        var operand = Evaluate(oneOf.Operand);
        var found = oneOf.Choices.Aggregate(Value.No, (any, choice) =>
            Logic.Both(false, any, Logic.Compare(BinaryOperator.Equal, operand, Evaluate(choice), choice.Span)));
        return oneOf.Negated ? Logic.Not(found) : found;
    }

    private Value Within(WithinNode within)
    {
        var operand = Evaluate(within.Operand);
        var (first, last) = within.Periods is PeriodSpanNode span
            ? (AsValue(span.First, span), AsValue(span.Last, span))
            : Evaluate(within.Periods) is var single ? (single, single) : default;
        return Periods.Within(operand, first, last);
    }

    private Value AsValue(Offset offset, PeriodSpanNode span) => offset.From(facts.Current) is { } period ? Value.Of(period) : Faults.OutsideCalendar(span.Span);

    // A number with natural limits is missing although something is known of it.
    public static bool IsMissing(Value value) => value is UnknownValue { Gaps.Faults.Count: 0 } or RangeValue { Gaps.Missing.Count: > 0 };

    private Value Aggregate(RecordsAggregateNode node)
    {
        var list = Evaluate(node.List);
        if (list is not RecordsValue { Records: var records })
            return new UnknownValue(Numeric.GapsOf(list));
        var items = new (Value Item, Value Passes)[records.Count];
        for (var i = 0; i < items.Length; i++)
        {
            var steps = _steps;
            // Thousands of records are counted, but only the first ones are told.
            _steps = writer is null ? null : [];
            _record = records[i];
            var passes = node.Filter is null ? Value.Yes : Evaluate(node.Filter);
            var item = passes == Value.No || node.Item is null ? Value.Missing : Evaluate(node.Item);
            items[i] = (item, passes);
            if (writer?.WriteRecord(node, i, passes, item, _steps!) is { } step)
                steps!.Add(step);
            _steps = steps;
        }
        _record = null;
        return Aggregates.Gather(node.Kind, items, node.Span);
    }
}
