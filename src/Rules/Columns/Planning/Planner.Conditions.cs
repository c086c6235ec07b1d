using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Columns.Operations;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Columns.Planning;

internal sealed partial class Planner
{
    private Term Condition(TypedNode node, Period current, int space) => node switch
    {
        CompareNode compare => Compare(compare.Operator, Translate(compare.Left, current, space), Translate(compare.Right, current, space), compare.Left.Type, space),
        BetweenNode between => Translate(between.Operand, current, space) is var operand
            ? Both(true, Compare(BinaryOperator.AtLeast, operand, Translate(between.Low, current, space), between.Operand.Type, space),
                Compare(BinaryOperator.AtMost, operand, Translate(between.High, current, space), between.Operand.Type, space), space) : default,
        LogicNode logic => Both(logic.All, Translate(logic.Left, current, space), Translate(logic.Right, current, space), space),
        NotNode not => Not(Translate(not.Operand, current, space), space),
        OneOfNode oneOf => OneOf(oneOf, Translate(oneOf.Operand, current, space), current, space),
        WithinNode within => Within(within, current, space),
        IfNode choice => ChooseCondition(choice, current, space),
        RecordsAggregateNode any => Gather(any, current, space),
        _ => throw new NotInColumns(node.GetType().Name),
    };

    private Term Both(bool all, Term left, Term right, int space) =>
        Term.Condition(Add(new Both(space, all, Written(left, space).Id, Written(right, space).Id)));

    private Term Not(Term term, int space) => Term.Condition(Add(new Not(space, Written(term, space).Id)));

    private Term OneOf(OneOfNode oneOf, Term operand, Period current, int space)
    {
        var any = oneOf.Choices.Select(c => Compare(BinaryOperator.Equal, operand, Translate(c, current, space), oneOf.Operand.Type, space))
            .Aggregate((a, b) => Both(false, a, b, space));
        return oneOf.Negated ? Not(any, space) : any;
    }

    private Term ChooseCondition(IfNode choice, Period current, int space)
    {
        var condition = Translate(choice.Condition, current, space);
        if (condition.Constant is YesNoValue { Holds: var holds })
            return Translate(holds ? choice.Then : choice.Else, current, space);
        return Term.Condition(Add(new ChooseCondition(space, condition.Id,
            Written(Translate(choice.Then, current, space), space).Id, Written(Translate(choice.Else, current, space), space).Id)));
    }

    private Term Within(WithinNode within, Period current, int space)
    {
        var (first, last) = within.Periods switch
        {
            PeriodSpanNode span => (span.First.From(current), span.Last.From(current)),
            PeriodNode period => (period.Offset.From(current), period.Offset.From(current)),
            _ => throw new NotInColumns("期间类的事实"),
        };
        if (within.Operand.Type != RuleType.Date || first is not { } from || last is not { } to)
            throw new NotInColumns("期间类的事实");
        var day = Translate(within.Operand, current, space);
        return Both(true, Compare(BinaryOperator.AtLeast, day, Term.Of(Value.Of(from.First)), RuleType.Date, space),
            Compare(BinaryOperator.AtMost, day, Term.Of(Value.Of(to.Last)), RuleType.Date, space), space);
    }

    private Term Compare(BinaryOperator op, Term left, Term right, RuleType type, int space)
    {
        if (left.Constant is not null && right.Constant is not null)
            return Term.Of(Logic.Compare(op, left.Constant, right.Constant, default));
        if (left.Constant is not null)
            return Compare(TurnedRound(op), right, left, type, space);
        if (type == RuleType.YesNo)
            return Term.Condition(Add(new Alike(space, left.Id, Written(right, space).Id, op == BinaryOperator.NotEqual)));
        if (right.Constant is { } constant && !left.IsFraction)
            return Term.Condition(WithConstant(op, left, constant, space));
        if (type == RuleType.Period)
            throw new NotInColumns("期间类的事实");
        right = Written(right, space);
        var (_, first, second) = Common(left, right);
        var (comparison, turned, negated) = op switch
        {
            BinaryOperator.Equal => (Comparison.Equal, false, false),
            BinaryOperator.NotEqual => (Comparison.Equal, false, true),
            BinaryOperator.AtLeast => (Comparison.AtLeast, false, false),
            BinaryOperator.Less => (Comparison.AtLeast, false, true),
            BinaryOperator.AtMost => (Comparison.AtLeast, true, false),
            _ => (Comparison.AtLeast, true, true),
        };
        return Term.Condition(Add(turned
            ? new Compare(space, right.Id, second, left.Id, first, comparison, negated)
            : new Compare(space, left.Id, first, right.Id, second, comparison, negated)));
    }

    // At the scale of the column: at least 7/2 of whole numbers is at least 4.
    private int WithConstant(BinaryOperator op, Term left, Value constant, int space)
    {
        var exact = constant switch
        {
            NumberValue number => number.Number / left.Scale,
            DateValue date => date.Date.DayNumber,
            TextValue text => (Number)columns.TextCodes.Find(text.Text),
            _ => throw new NotInColumns("这样的常量"),
        };
        var (comparison, threshold, negated) = op switch
        {
            BinaryOperator.Equal => (Comparison.Equal, exact, false),
            BinaryOperator.NotEqual => (Comparison.Equal, exact, true),
            BinaryOperator.AtLeast => (Comparison.AtLeast, exact.Ceiling(), false),
            BinaryOperator.Less => (Comparison.AtLeast, exact.Ceiling(), true),
            BinaryOperator.AtMost => (Comparison.AtLeast, exact.Floor() + 1, true),
            _ => (Comparison.AtLeast, exact.Floor() + 1, false),
        };
        // Between whole numbers there is none: equal to 1/2 is never.
        var least = Numbers.Number.Of(long.MinValue, 1);
        var whole = !threshold.IsWhole || threshold > Numbers.Number.Of(long.MaxValue, 1) ? long.MinValue
            : comparison == Comparison.AtLeast && threshold < least ? long.MinValue + 1 : Whole(threshold.Numerator);
        if (whole == long.MinValue && comparison == Comparison.AtLeast)
            throw new NotInColumns("太长的数");
        return Add(new CompareWithConstant(space, left.Id, comparison, whole, negated));
    }

    private static BinaryOperator TurnedRound(BinaryOperator op) => op switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.AtMost => BinaryOperator.AtLeast,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.AtLeast => BinaryOperator.AtMost,
        _ => op,
    };
}
