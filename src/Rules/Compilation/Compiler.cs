using System.Linq.Expressions;
using System.Reflection;
using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;
using Code = System.Linq.Expressions.Expression;

namespace Chuangpu.Rules.Compilation;

/// <summary>
/// Turns a typed tree into code for the case that all it needs is known exactly. Numbers are <see cref="Number"/> (undefined:
/// not known), conditions <see cref="Truth"/>, days and periods nullable, texts null when not known. A result that is not
/// known is left to the explaining evaluator, which alone knows of ranges and of what is missing.
/// </summary>
internal sealed class Compiler
{
    private readonly ParameterExpression _frame = Code.Parameter(typeof(Frame), "frame");
    private readonly ParameterExpression _entered = Code.Parameter(typeof(decimal[]), "entered");
    private IReadOnlyList<Dependency>? _numbers;

    /// <summary>Code that gives the value, or null where it is not known exactly.</summary>
    public static Func<Frame, Value?> Compile(TypedNode root)
    {
        var compiler = new Compiler();
        var body = compiler.Translate(root);
        return Code.Lambda<Func<Frame, Value?>>(Call(typeof(Results), nameof(Results.Of), body), compiler._frame).Compile();
    }

    /// <summary>Code over the numbers that were entered for the dependencies, in their order and units; null when the tree reads anything else.</summary>
    public static Func<decimal[], Number>? TryCompileNumbers(TypedNode root, IReadOnlyList<Dependency> dependencies)
    {
        if (!ReadsNumbersOnly(root))
            return null;
        var compiler = new Compiler { _numbers = dependencies };
        return Code.Lambda<Func<decimal[], Number>>(compiler.Translate(root), compiler._entered).Compile();
    }

    // Whether a fact is empty, and what day it is, is asked of the facts themselves.
    private static bool ReadsNumbersOnly(TypedNode node) => node switch
    {
        FactNode fact => fact.Type is RuleType.QuantityType,
        FieldNode or RecordsAggregateNode or PeriodNode or PeriodSpanNode or EmptyNode => false,
        _ => node.Parts.All(ReadsNumbersOnly),
    };

    private Code Translate(TypedNode node) => node switch
    {
        Constant constant => Constant(constant),
        FactNode { Type: RuleType.QuantityType { Unit: var unit } } fact when _numbers is not null => Call(typeof(Reads), nameof(Reads.Entered),
            _entered, Code.Constant(_numbers.ToList().IndexOf(fact.Dependency)), Code.Constant(unit.Scale)),
        FactNode fact => Read(fact.Type, Call(typeof(Reads), nameof(Reads.Fact), _frame, Code.Constant(fact.Dependency))),
        FieldNode field => Read(field.Type, Call(typeof(Reads), nameof(Reads.Field), _frame, Code.Constant(field.Index))),
        PeriodNode period => At(period.Offset),
        ArithmeticNode a => Calculate(a),
        NegateNode negate => Code.Negate(Translate(negate.Operand)),
        AbsoluteNode absolute => Code.Call(Translate(absolute.Operand), nameof(Number.Abs), null),
        RoundNode round => Call(typeof(Numeric), nameof(Numeric.Round), Code.Constant(round.Rounding), Translate(round.Operand), Code.Constant(round.Step)),
        ExtremeNode extreme => extreme.Operands.Select(Translate)
            .Aggregate((left, right) => Call(typeof(Number), extreme.Largest ? nameof(Number.Max) : nameof(Number.Min), left, right)),
        CalendarNode calendar => Translate(calendar),
        CompareNode compare => Compare(compare.Operator, Translate(compare.Left), Translate(compare.Right)),
        BetweenNode between => Between(between),
        LogicNode logic => Decide(logic.All, Translate(logic.Left), Translate(logic.Right)),
        NotNode not => Call(typeof(Truths), nameof(Truths.Not), Translate(not.Operand)),
        IfNode choice => Choose(choice),
        OneOfNode oneOf => OneOf(oneOf),
        WithinNode within => Within(within),
        EmptyNode empty => Call(typeof(Reads), nameof(Reads.IsEmpty),
            Call(typeof(Reads), nameof(Reads.Exactly), _frame, Code.Constant(empty.Operand, typeof(TypedNode))), Code.Constant(empty.Negated)),
        RecordsAggregateNode aggregate => Gather(aggregate),
        SeriesAggregateNode series => Call(typeof(Gathers), nameof(Gathers.Series), Code.Constant(series.Kind), Code.NewArrayInit(typeof(Number), series.Items.Select(Translate))),
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no value."),
    };

    private static Code Constant(Constant constant) => constant.Value switch
    {
        NumberValue number => Code.Constant(number.Number),
        YesNoValue yesNo => Code.Constant(Truths.Of(yesNo.Holds)),
        TextValue text => Code.Constant(text.Text),
        DateValue date => Code.Constant(date.Date, typeof(DateOnly?)),
        PeriodValue period => Code.Constant(period.Period, typeof(Period?)),
        _ => throw new InvalidOperationException($"{constant.Value.GetType().Name} is no constant."),
    };

    private static Code Read(RuleType type, Code value) => type switch
    {
        RuleType.QuantityType => Call(typeof(Reads), nameof(Reads.AsNumber), value),
        _ when type == RuleType.YesNo => Call(typeof(Reads), nameof(Reads.AsTruth), value),
        _ when type == RuleType.Text => Call(typeof(Reads), nameof(Reads.AsText), value),
        _ when type == RuleType.Date => Call(typeof(Reads), nameof(Reads.AsDate), value),
        _ when type == RuleType.Period => Call(typeof(Reads), nameof(Reads.AsPeriod), value),
        _ => value,
    };

    private Code Calculate(ArithmeticNode node)
    {
        var (left, right) = (Translate(node.Left), Translate(node.Right));
        return node.Operator switch
        {
            BinaryOperator.Add => Code.Add(left, right),
            BinaryOperator.Subtract => Code.Subtract(left, right),
            BinaryOperator.Multiply => Code.Multiply(left, right),
            _ => Code.Divide(left, right),
        };
    }

    private Code Translate(CalendarNode node)
    {
        var name = node.Function switch
        {
            CalendarFunction.Year or CalendarFunction.Month => nameof(Reads.Part),
            CalendarFunction.FirstDay or CalendarFunction.LastDay => nameof(Reads.Edge),
            CalendarFunction.AddDays or CalendarFunction.AddMonths => nameof(Reads.Add),
            _ => nameof(Reads.Between),
        };
        return Call(typeof(Reads), name, [Code.Constant(node.Function), .. node.Operands.Select(Translate)]);
    }

    private static Code Compare(BinaryOperator op, Code left, Code right) => Call(typeof(Truths), nameof(Truths.Compare), Code.Constant(op), left, right);

    private Code Between(BetweenNode between) => Once(Translate(between.Operand), operand =>
        Decide(true, Compare(BinaryOperator.AtLeast, operand, Translate(between.Low)), Compare(BinaryOperator.AtMost, operand, Translate(between.High))));

    private Code OneOf(OneOfNode oneOf) => Once(Translate(oneOf.Operand), operand =>
    {
        var any = oneOf.Choices.Select(choice => Compare(BinaryOperator.Equal, operand, Translate(choice))).Aggregate((left, right) => Decide(false, left, right));
        return oneOf.Negated ? Call(typeof(Truths), nameof(Truths.Not), any) : any;
    });

    // The right side runs only where the left has not decided.
    private static Code Decide(bool all, Code left, Code right) => Once(left, first => Code.Condition(
        Code.Equal(first, Code.Constant(all ? Truth.No : Truth.Yes)),
        first,
        Call(typeof(Truths), all ? nameof(Truths.And) : nameof(Truths.Or), first, right)));

    private Code Choose(IfNode choice)
    {
        var (then, otherwise) = (Translate(choice.Then), Translate(choice.Else));
        var open = then.Type == typeof(Number) ? Code.Constant(Number.Undefined) : then.Type == typeof(Truth) ? Code.Constant(Truth.Open) : (Code)Code.Default(then.Type);
        return Once(Translate(choice.Condition), condition => Code.Condition(
            Code.Equal(condition, Code.Constant(Truth.Yes)),
            then,
            Code.Condition(Code.Equal(condition, Code.Constant(Truth.No)), otherwise, open)));
    }

    private Code Within(WithinNode within)
    {
        var operand = Translate(within.Operand);
        return within.Periods is PeriodSpanNode span
            ? Call(typeof(Reads), nameof(Reads.Within), operand, At(span.First), At(span.Last))
            : Once(Translate(within.Periods), period => Call(typeof(Reads), nameof(Reads.Within), operand, period, period));
    }

    private MethodCallExpression At(Offset offset) => Call(typeof(Reads), nameof(Reads.PeriodAt), _frame, Code.Constant(offset));

    private Code Gather(RecordsAggregateNode node)
    {
        var list = Translate(node.List);
        var filter = Code.Constant(node.Filter is null ? null : Code.Lambda<Func<Frame, Truth>>(Translate(node.Filter), _frame).Compile(), typeof(Func<Frame, Truth>));
        if (node.Kind == AggregateKind.Any)
            return Call(typeof(Gathers), nameof(Gathers.Any), _frame, list, filter);
        var kind = Code.Constant(node.Kind);
        if (node.Type == RuleType.Date)
            return Call(typeof(Gathers), nameof(Gathers.Days), _frame, kind, list, filter, Code.Constant(Code.Lambda<Func<Frame, DateOnly?>>(Translate(node.Item!), _frame).Compile()));
        var item = Code.Constant(node.Item is null ? null : Code.Lambda<Func<Frame, Number>>(Translate(node.Item), _frame).Compile(), typeof(Func<Frame, Number>));
        return Call(typeof(Gathers), nameof(Gathers.Numbers), _frame, kind, list, filter, item);
    }

    private static BlockExpression Once(Code value, Func<ParameterExpression, Code> use)
    {
        var variable = Code.Variable(value.Type);
        return Code.Block([variable], Code.Assign(variable, value), use(variable));
    }

    private static MethodCallExpression Call(Type type, string name, params Code[] arguments) =>
        Code.Call(type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, [.. arguments.Select(a => a.Type)])
            ?? throw new InvalidOperationException($"No {type.Name}.{name} of these types."), arguments);
}
