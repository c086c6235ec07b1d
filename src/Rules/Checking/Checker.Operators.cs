using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Units;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Checking;

internal sealed partial class Checker
{
    private TypedNode? CheckLogic(BinaryExpression logic)
    {
        var word = logic.Operator == BinaryOperator.And ? "且" : "或";
        var left = CheckYesNo(logic.Left, $"「{word}」前面");
        var right = CheckYesNo(logic.Right, $"「{word}」后面");
        return left is null || right is null ? null : new LogicNode(logic.Span, logic.Operator == BinaryOperator.And, left, right);
    }

    private TypedNode? CheckSum(BinaryExpression sum)
    {
        var (left, right) = (Check(sum.Left), Check(sum.Right));
        if (left is null || right is null)
            return null;
        if (left.Type == RuleType.Date)
            return CheckDateSum(sum, left, right);
        var verb = sum.Operator == BinaryOperator.Add ? "相加" : "相减";
        if (Agree(ref left, ref right, verb) is not { } type)
            return null;
        if (type is not RuleType.QuantityType quantity)
            return Say(sum.Span, $"{Described(left)}和{Described(right)}不能{verb}。");
        // 1 + 5% is a plain number, 5% + 3% a share.
        var plain = quantity.Unit.IsRatio && right.Type is RuleType.QuantityType { Unit.IsPlain: true };
        return new ArithmeticNode(sum.Span, plain ? RuleType.Plain : quantity, sum.Operator, left, right);
    }

    private TypedNode? CheckDateSum(BinaryExpression sum, TypedNode left, TypedNode right)
    {
        if (right.Type == RuleType.Date && sum.Operator == BinaryOperator.Subtract)
            return new CalendarNode(sum.Span, RuleType.Quantity("天"), CalendarFunction.DaysBetween, [right, left]);
        if (right.Type is RuleType.QuantityType { Unit: { IsMonths: true } or { IsDays: true } } length)
        {
            var moved = sum.Operator == BinaryOperator.Add ? right : new NegateNode(right.Span, right.Type, right);
            return new CalendarNode(sum.Span, RuleType.Date, length.Unit.IsMonths ? CalendarFunction.AddMonths : CalendarFunction.AddDays, [left, moved]);
        }
        return Say(sum.Span, $"日期只能加减「3年」「6个月」「30天」这样的时长，却是{Described(right)}。");
    }

    private TypedNode? CheckProduct(BinaryExpression product)
    {
        var word = product.Operator == BinaryOperator.Multiply ? "×" : "/";
        var left = CheckQuantity(product.Left, $"「{word}」前面");
        var right = CheckQuantity(product.Right, $"「{word}」后面");
        if (left?.Type is not RuleType.QuantityType first || right?.Type is not RuleType.QuantityType second)
            return null;
        if (product.Operator == BinaryOperator.Divide && right is Constant { Value: NumberValue { Number.IsZero: true } })
            return Say(product.Right.Span, "不能除以 0。");
        if (product.Operator == BinaryOperator.Multiply && first.Unit.IsMoney && second.Unit.IsMoney)
            return Say(product.Span, $"两个金额不能相乘：{Described(left)}，{Described(right)}。");
        var unit = product.Operator == BinaryOperator.Multiply ? first.Unit.Times(second.Unit) : first.Unit.Per(second.Unit);
        return unit is null
            ? Say(product.Span, "乘除之后的单位太复杂，请检查式子。")
            : new ArithmeticNode(product.Span, RuleType.Quantity(unit), product.Operator, left, right);
    }

    private TypedNode? CheckComparison(BinaryExpression comparison)
    {
        var (left, right) = (Check(comparison.Left), Check(comparison.Right));
        if (left is null || right is null || Comparable(ref left, ref right, comparison.Operator) is not { } type)
            return null;
        WarnOfWholeRatio(left, right);
        WarnOfWholeRatio(right, left);
        return new CompareNode(comparison.Span, comparison.Operator, left, right);
    }

    private TypedNode? CheckBetween(BetweenExpression between)
    {
        var (operand, low, high) = (Check(between.Operand), Check(between.Low), Check(between.High));
        if (operand is null || low is null || high is null)
            return null;
        return Comparable(ref operand, ref low, BinaryOperator.AtLeast) is null || Comparable(ref operand, ref high, BinaryOperator.AtMost) is null
            ? null
            : new BetweenNode(between.Span, operand, low, high);
    }

    private TypedNode? CheckIf(IfExpression choice)
    {
        var condition = CheckYesNo(choice.Condition, "「如果」后面");
        if (choice.Else is null)
        {
            var then = CheckYesNo(choice.Then, "没有「否则」时，「则」后面");
            return condition is null || then is null ? null : new IfNode(choice.Span, RuleType.YesNo, condition, then, new Constant(choice.Span, RuleType.YesNo, Value.Yes));
        }
        var (first, second) = (Check(choice.Then), Check(choice.Else));
        return first is null || second is null || Agree(ref first, ref second, "作为同一个结果") is not { } type || condition is null
            ? null
            : new IfNode(choice.Span, type, condition, first, second);
    }

    private TypedNode? CheckOneOf(OneOfExpression oneOf)
    {
        var operand = Check(oneOf.Operand);
        var choices = new List<TypedNode>();
        foreach (var expression in oneOf.Choices)
        {
            if (Check(expression) is { } choice && operand is not null && Comparable(ref operand, ref choice, BinaryOperator.Equal) is not null)
                choices.Add(choice);
        }
        if (oneOf.Choices.IsEmpty)
            return Say(oneOf.Span, "「属于」后面的括号里至少要有一项。");
        return operand is null || choices.Count < oneOf.Choices.Length ? null : new OneOfNode(oneOf.Span, operand, [.. choices], oneOf.Negated);
    }

    // The common type of two parts, or null after saying why there is none. A 0 without unit fits every unit.
    private RuleType? Agree(ref TypedNode left, ref TypedNode right, string verb)
    {
        if (left.Type is not RuleType.QuantityType first || right.Type is not RuleType.QuantityType second)
        {
            if (left.Type == right.Type && left.Type is not (RuleType.SeriesType or RuleType.RecordsType))
                return left.Type;
            var hint = left.Type is RuleType.SeriesType or RuleType.RecordsType || right.Type is RuleType.SeriesType or RuleType.RecordsType
                ? "列表要先汇总：之和(…)、平均(…)、数量(…)。" : "";
            Diagnostics.Error(left.Span.To(right.Span), $"{Described(left)}和{Described(right)}不能{verb}。{hint}");
            return null;
        }
        if (IsZero(left))
            left = left with { Type = first = second };
        else if (IsZero(right))
            right = right with { Type = second = first };
        if (first.Unit.Measures(second.Unit))
            return first;
        var suggestion = WithUnit(left, second.Unit) ?? WithUnit(right, first.Unit);
        Diagnostics.Error(left.Span.To(right.Span),
            $"单位不同，{Described(left)}和{Described(right)}不能{verb}。{(suggestion is null ? "" : $"是否漏了单位，应写「{suggestion}」？")}", suggestion);
        return null;
    }

    /// <summary>Numbers that may be compared with one another; null after saying why not.</summary>
    public List<TypedNode>? Alike(IReadOnlyList<Expression> expressions, string where)
    {
        var nodes = expressions.Select(e => CheckQuantity(e, where)).ToList();
        if (nodes is not [{ } first, ..] || nodes.Contains(null))
            return null;
        // A 0 at the head takes the unit of what follows.
        var model = nodes.Find(n => !IsZero(n!)) ?? first;
        for (var i = 0; i < nodes.Count; i++)
        {
            var (other, node) = (model, nodes[i]!);
            if (Agree(ref other, ref node, "比较") is null)
                return null;
            nodes[i] = node;
        }
        return [.. nodes.OfType<TypedNode>()];
    }

    private RuleType? Comparable(ref TypedNode left, ref TypedNode right, BinaryOperator op)
    {
        var type = Agree(ref left, ref right, "比较");
        if (type is null || op is BinaryOperator.Equal or BinaryOperator.NotEqual || (type != RuleType.Text && type != RuleType.YesNo))
            return type;
        Diagnostics.Error(left.Span.To(right.Span), $"{type}没有大小，只能用「=」或「≠」比较：{Described(left)}，{Described(right)}。");
        return null;
    }

    private string? WithUnit(TypedNode node, Unit unit) =>
        node is Constant { Unitless: true } && unit.Symbol.Length > 0 ? Diagnostics.Source.At(node.Span) + unit.Symbol : null;

    private void WarnOfWholeRatio(TypedNode ratio, TypedNode literal)
    {
        if (ratio.Type is RuleType.QuantityType { Unit.IsRatio: true } && literal is Constant { Unitless: true, Value: NumberValue { Number: var number } } && number.Abs() > 1)
        {
            var text = Diagnostics.Source.At(literal.Span);
            Diagnostics.Warn(literal.Span, $"比率与 {text} 比较，即 {(number * 100).ToText(4)}%。是否应写「{text}%」？", text + "%");
        }
    }
}
