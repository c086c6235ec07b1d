using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Columns.Operations;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Columns.Planning;

internal sealed partial class Planner
{
    private Term Number(TypedNode node, Period current, int space) => node switch
    {
        ArithmeticNode a => Calculate(a.Operator, Translate(a.Left, current, space), Translate(a.Right, current, space), space),
        NegateNode negate => Scaled(Translate(negate.Operand, current, space), Numbers.Number.Of(-1, 1), space),
        AbsoluteNode absolute => Written(Translate(absolute.Operand, current, space), space) is var operand
            ? operand with { Id = Add(new Absolute(space, operand.Id)) } : default,
        RoundNode round => Round(Translate(round.Operand, current, space), round.Rounding, round.Step, space),
        ExtremeNode extreme => extreme.Operands.Select(o => Translate(o, current, space)).Aggregate((a, b) => Extreme(extreme.Largest, a, b, space)),
        IfNode choice => Choose(choice, current, space),
        CalendarNode calendar => Calendar(calendar, current, space),
        RecordsAggregateNode aggregate => Gather(aggregate, current, space),
        SeriesAggregateNode series => Series(series, current, space),
        _ => throw new NotInColumns(node.GetType().Name),
    };

    private Term Calculate(BinaryOperator op, Term left, Term right, int space)
    {
        switch (op)
        {
            case BinaryOperator.Add: return Sum(left, right, 1, space);
            case BinaryOperator.Subtract: return Sum(left, right, -1, space);
            case BinaryOperator.Multiply when right.Constant is NumberValue { Number: var factor }: return Scaled(left, factor, space);
            case BinaryOperator.Multiply when left.Constant is NumberValue { Number: var factor }: return Scaled(right, factor, space);
            case BinaryOperator.Divide when right.Constant is NumberValue { Number: var divisor }: return Scaled(left, divisor.Reciprocal(), space);
        }
        var divides = op == BinaryOperator.Divide;
        (left, right) = (Written(left, space), Written(right, space));
        return new(Add(new Product(space, left.Id, right.Id, divides)), Checked(divides ? left.Scale / right.Scale : left.Scale * right.Scale),
            divides || left.IsFraction || right.IsFraction);
    }

    private Term Sum(Term left, Term right, int sign, int space)
    {
        (left, right) = (Written(left, space), Written(right, space));
        var (scale, first, second) = Common(left, right);
        return new(Add(new Sum(space, left.Id, first, right.Id, sign * second)), scale, left.IsFraction || right.IsFraction);
    }

    // Times a constant costs nothing: the scale takes it.
    private Term Scaled(Term term, Number factor, int space)
    {
        if (factor.Sign == 0 || !factor.IsDefined)
            throw new NotInColumns("乘以或除以 0");
        term = Written(term, space);
        return factor.Sign < 0
            ? new(Add(new Times(space, term.Id, -1)), Checked(term.Scale * factor.Abs()), term.IsFraction)
            : term with { Scale = Checked(term.Scale * factor) };
    }

    private Term Extreme(bool largest, Term left, Term right, int space)
    {
        (left, right) = (Written(left, space), Written(right, space));
        var (scale, first, second) = Common(left, right);
        return new(Add(new Extreme(space, largest, left.Id, first, right.Id, second)), scale, left.IsFraction || right.IsFraction);
    }

    private Term Round(Term term, Rounding rounding, Number step, int space)
    {
        term = Written(term, space);
        var ratio = term.Scale / step;
        return new(Add(new Round(space, rounding, term.Id, Whole(ratio.Numerator), Whole(ratio.Denominator))), step);
    }

    private Term Choose(IfNode choice, Period current, int space)
    {
        var condition = Translate(choice.Condition, current, space);
        if (condition.Constant is YesNoValue { Holds: var holds })
            return Translate(holds ? choice.Then : choice.Else, current, space);
        var (then, otherwise) = (Written(Translate(choice.Then, current, space), space), Written(Translate(choice.Else, current, space), space));
        var (scale, first, second) = Common(then, otherwise);
        return new(Add(new ChooseNumber(space, condition.Id, then.Id, first, otherwise.Id, second)), scale, then.IsFraction || otherwise.IsFraction);
    }

    private Term Series(SeriesAggregateNode series, Period current, int space)
    {
        var items = series.Items.Select(i => Translate(i, current, space));
        return series.Kind switch
        {
            AggregateKind.Largest or AggregateKind.Smallest => items.Aggregate((a, b) => Extreme(series.Kind == AggregateKind.Largest, a, b, space)),
            AggregateKind.Sum => items.Aggregate((a, b) => Sum(a, b, 1, space)),
            _ => Scaled(items.Aggregate((a, b) => Sum(a, b, 1, space)), Numbers.Number.Of(1, series.Items.Length), space),
        };
    }

    private Term Calendar(CalendarNode calendar, Period current, int space)
    {
        var operands = calendar.Operands.Select(o => Written(Translate(o, current, space), space).Id).ToArray();
        return new(operands switch
        {
            [var day] when calendar.Function is CalendarFunction.Year or CalendarFunction.Month => Add(new PartOfDay(space, calendar.Function, day)),
            [var from, var to] => Add(new BetweenDays(space, calendar.Function, from, to)),
            _ => throw new NotInColumns("期间的起止日"),
        }, Numbers.Number.One);
    }

    private Term LaterDay(CalendarNode calendar, Period current, int space)
    {
        if (calendar.Operands is not [var from, var by] || Translate(by, current, space).Constant is not NumberValue { Number: { IsWhole: true } length } || length.Abs() > 4_000_000)
            throw new NotInColumns("日期加减不固定的时长");
        var day = Written(Translate(from, current, space), space);
        return new(Add(new LaterDay(space, calendar.Function, day.Id, (int)length.Numerator)), Numbers.Number.One);
    }

    /// <summary>An operation for a constant, too.</summary>
    private Term Written(Term term, int space) => term.Constant switch
    {
        null => term,
        NumberValue { Number: var number } => new(Add(new ConstantNumber(space, Whole(number.Numerator))), Numbers.Number.Of(1, number.Denominator)),
        DateValue { Date: var date } => new(Add(new ConstantNumber(space, date.DayNumber)), Numbers.Number.One),
        TextValue { Text: var text } => new(Add(new ConstantNumber(space, columns.TextCodes.Of(text))), Numbers.Number.One),
        YesNoValue { Holds: var holds } => Term.Condition(Add(new ConstantState(space, holds ? Known.Yes : Known.No, false))),
        _ => throw new NotInColumns("这样的常量"),
    };

    private static (Number Scale, long Left, long Right) Common(Term left, Term right)
    {
        var scale = Scales.Common(left.Scale, right.Scale);
        return (Checked(scale), Whole((left.Scale / scale).Numerator), Whole((right.Scale / scale).Numerator));
    }

    private static Number Checked(Number scale) => scale.IsDefined && Scales.Whole(scale.Numerator) is not null && Scales.Whole(scale.Denominator) is not null
        ? scale
        : throw new NotInColumns("太长的数");

    private static long Whole(System.Numerics.BigInteger number) => Scales.Whole(number) ?? throw new NotInColumns("太长的数");
}
