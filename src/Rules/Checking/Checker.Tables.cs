using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Checking;

internal sealed partial class Checker
{
    private const int MostRows = 50;

    // A table is what it means: a chain of choices, or a sum of stretches. So both evaluators know it already.
    private TypedNode? CheckTable(TableExpression table)
    {
        if (table.Rows.Length is 0 or > MostRows)
            return Say(table.Span, $"各档应有 1 到 {MostRows} 行。");
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var last = i == table.Rows.Length - 1;
            if (table.Rows[i].Limit is null != last)
                return Say(table.Rows[i].Gives.Span, last ? "最后一行应是「其余」，说明都不符合时怎么算。" : "「其余」应是最后一行。");
        }
        return Check(table.Subject) is not { } subject ? null : table.Marginal ? CheckMarginal(table, subject) : CheckSteps(table, subject);
    }

    private TypedNode? CheckSteps(TableExpression table, TypedNode subject)
    {
        var result = Check(table.Rows[^1].Gives);
        var limits = new Number?[table.Rows.Length];
        for (var i = table.Rows.Length - 2; i >= 0 && result is not null; i--)
        {
            var row = table.Rows[i];
            if (Check(row.Limit!) is not { } limit || Check(row.Gives) is not { } gives
                || Comparable(ref subject, ref limit, row.Operator) is null || Agree(ref gives, ref result, "作为同一个结果") is not { } type)
                return null;
            limits[i] = limit is Constant { Value: NumberValue { Number: var number } } ? number : null;
            var fits = new CompareNode(row.Limit!.Span, row.Operator, subject, limit);
            result = new IfNode(row.Limit.Span.To(row.Gives.Span), type, fits, gives, result);
        }
        for (var i = 1; i < table.Rows.Length - 1; i++)
        {
            var row = table.Rows[i];
            if (limits[i] is { } limit && Enumerable.Range(0, i).Any(j => limits[j] is { } earlier && Covers(table.Rows[j].Operator, earlier, row.Operator, limit)))
                return Say(row.Limit!.Span, "这一行用不到：前面已有一行把它包括在内。各行从上往下取第一个符合的，「不低于」从大到小写，「不超过」从小到大写。");
        }
        return result is null ? null : result with { Span = table.Span };
    }

    // Whether every number that fits the second fits the first.
    private static bool Covers(BinaryOperator first, Number a, BinaryOperator second, Number b) => (first, second) switch
    {
        (BinaryOperator.Greater, BinaryOperator.AtLeast) or (BinaryOperator.Greater, BinaryOperator.Equal) => b > a,
        (BinaryOperator.AtLeast or BinaryOperator.Greater, BinaryOperator.AtLeast or BinaryOperator.Greater or BinaryOperator.Equal) => b >= a,
        (BinaryOperator.Less, BinaryOperator.AtMost) or (BinaryOperator.Less, BinaryOperator.Equal) => b < a,
        (BinaryOperator.AtMost or BinaryOperator.Less, BinaryOperator.AtMost or BinaryOperator.Less or BinaryOperator.Equal) => b <= a,
        (BinaryOperator.Equal, BinaryOperator.Equal) => a == b,
        _ => false,
    };

    private TypedNode? CheckMarginal(TableExpression table, TypedNode subject)
    {
        if (subject.Type is not RuleType.QuantityType)
            return Say(table.Subject.Span, $"「累进」前面应是数或金额，却是{Described(subject)}。");
        TypedNode? sum = null, below = null;
        foreach (var row in table.Rows)
        {
            if (CheckQuantity(row.Gives, "「按」后面") is not { Type: RuleType.QuantityType rate } perUnit)
                return null;
            var reached = subject;
            if (row.Limit is not null)
            {
                if (CheckLimit(row, ref subject, below) is not { } limit)
                    return null;
                reached = new ExtremeNode(row.Limit.Span, subject.Type, false, [subject, limit]);
            }
            if (((RuleType.QuantityType)subject.Type).Unit.Times(rate.Unit) is not { } unit)
                return Say(row.Gives.Span, "乘除之后的单位太复杂，请检查式子。");
            var span = row.Limit?.Span.To(row.Gives.Span) ?? row.Gives.Span;
            var stretch = below is null ? reached : new ArithmeticNode(span, subject.Type, BinaryOperator.Subtract, reached, below);
            TypedNode part = new ArithmeticNode(span, RuleType.Quantity(unit), BinaryOperator.Multiply, stretch, perUnit);
            if (sum is not null && Agree(ref sum, ref part, "相加") is null)
                return null;
            sum = sum is null ? part : new ArithmeticNode(table.Span, sum.Type, BinaryOperator.Add, sum, part);
            below = reached;
        }
        return sum! with { Span = table.Span };
    }

    private TypedNode? CheckLimit(TableRow row, ref TypedNode subject, TypedNode? below)
    {
        if (row.Operator is not (BinaryOperator.AtMost or BinaryOperator.Less))
            return Say(row.Limit!.Span, "累进的每一行应写「不超过 …」。");
        if (Check(row.Limit!) is not { } limit || Comparable(ref subject, ref limit, BinaryOperator.AtMost) is null)
            return null;
        if (below is ExtremeNode { Operands: [_, Constant { Value: NumberValue lower }] } && limit is Constant { Value: NumberValue upper } && upper.Number <= lower.Number)
            return Say(row.Limit!.Span, "累进的各行要从小到大。");
        return limit;
    }

    /// <summary>A list of records that something is said of each of, with the condition behind 其中.</summary>
    public (FactNode List, TypedNode? Filter)? CheckItems(Expression items)
    {
        var (source, condition) = items is WhereExpression where ? (where.Source, where.Condition) : (items, null);
        if (Check(source) is not FactNode { Type: RuleType.RecordsType } list)
        {
            Diagnostics.Error(source.Span, "「每项」后面应是一个列表，例如 企业.合同 其中 登记日 在 上年。");
            return null;
        }
        var filter = condition is null ? null : CheckOfItem(list, condition, c => CheckYesNo(c, "「其中」后面"));
        return condition is not null && filter is null ? null : (list, filter);
    }

    /// <summary>A part that may name the fields of a list's record.</summary>
    public TypedNode? CheckOfItem(FactNode? list, Expression expression, Func<Expression, TypedNode?> check)
    {
        (var outer, _list) = (_list, list);
        var node = check(expression);
        _list = outer;
        return node;
    }

    /// <summary>A part that must be an amount of money.</summary>
    public TypedNode? CheckMoney(Expression expression, string where)
    {
        var node = Check(expression);
        if (node is not null && IsZero(node))
            return node with { Type = RuleType.Money };
        return node is null or { Type: RuleType.QuantityType { Unit.IsMoney: true } } ? node : Say(expression.Span, $"{where}应是金额，却是{Described(node)}。");
    }
}
