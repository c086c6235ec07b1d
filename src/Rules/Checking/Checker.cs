using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Messages;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Units;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Checking;

/// <summary>Finds what each name means and whether the types agree. Null stands for a part about which something has been said.</summary>
internal sealed partial class Checker(Schema schema, DiagnosticList diagnostics, IReadOnlyDictionary<string, Fact?>? formulas = null)
{
    // The formulas of the same file; null for one that is wrong itself, about which it has been said.
    private readonly IReadOnlyDictionary<string, Fact?> _formulas = formulas ?? new Dictionary<string, Fact?>();

    // The list whose record is being looked at.
    private FactNode? _list;

    public Schema Schema { get; } = schema;

    public DiagnosticList Diagnostics { get; } = diagnostics;

    public TypedNode? Check(Expression expression) => expression switch
    {
        NumberLiteral number => CheckNumber(number),
        TextLiteral text => new Constant(text.Span, RuleType.Text, Value.Of(text.Text)),
        DateLiteral date => new Constant(date.Span, RuleType.Date, Value.Of(date.Date)),
        PeriodLiteral period => new Constant(period.Span, RuleType.Period, Value.Of(period.Period)),
        YesNoLiteral yesNo => new Constant(yesNo.Span, RuleType.YesNo, Value.Of(yesNo.Yes)),
        NameExpression name => CheckName(name),
        CallExpression call => CheckCall(call),
        NegateExpression negate => CheckNegate(negate),
        NotExpression not => CheckYesNo(not.Operand, "「非」后面") is { } operand ? new NotNode(not.Span, operand) : null,
        BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } logic => CheckLogic(logic),
        BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum => CheckSum(sum),
        BinaryExpression { Operator: BinaryOperator.Multiply or BinaryOperator.Divide } product => CheckProduct(product),
        BinaryExpression comparison => CheckComparison(comparison),
        BetweenExpression between => CheckBetween(between),
        IfExpression choice => CheckIf(choice),
        TableExpression table => CheckTable(table),
        OneOfExpression oneOf => CheckOneOf(oneOf),
        WithinExpression within => CheckWithin(within),
        EmptyExpression empty => CheckEmpty(empty),
        WhereExpression where => Say(where.Span, "「其中」只用在汇总函数的括号里，例如 数量(企业.专利 其中 类别 = \"发明\")。"),
        _ => null,
    };

    /// <summary>The whole of a formula: one value and no list.</summary>
    public TypedNode? CheckResult(Expression expression)
    {
        var node = Check(expression);
        return node?.Type is RuleType.SeriesType or RuleType.RecordsType
            ? Say(expression.Span, $"结果应是一个值，却是{Described(node)}。列表要先汇总：之和(…)、平均(…)、数量(…)。")
            : node;
    }

    /// <summary>Says an error and gives null.</summary>
    public TypedNode? Say(SourceSpan span, string message, string? suggestion = null)
    {
        Diagnostics.Error(span, message, suggestion);
        return null;
    }

    /// <summary>A part that must be 是 or 否.</summary>
    public TypedNode? CheckYesNo(Expression expression, string where)
    {
        var node = Check(expression);
        return node is null || node.Type == RuleType.YesNo ? node : Say(expression.Span, $"{where}应是能判断「是/否」的条件，却是{Described(node)}。");
    }

    /// <summary>A part that must be a number of any unit.</summary>
    public TypedNode? CheckQuantity(Expression expression, string where)
    {
        var node = Check(expression);
        return node is null || node.Type is RuleType.QuantityType ? node : Say(expression.Span, $"{where}应是数、金额或比率，却是{Described(node)}。");
    }

    private TypedNode? CheckNumber(NumberLiteral number)
    {
        if (Unit.Parse(number.Unit) is not { } unit)
            return Say(number.Span, $"不认识单位「{number.Unit}」。");
        var value = number.Number * unit.Scale;
        return value.IsDefined
            ? new Constant(number.Span, RuleType.Quantity(unit), Value.Of(value), number.Unit.Length == 0)
            : Say(number.Span, "这个数太大。");
    }

    private TypedNode? CheckNegate(NegateExpression negate)
    {
        if (CheckQuantity(negate.Operand, "负号后面") is not { } operand)
            return null;
        return operand is Constant { Value: NumberValue value } constant
            ? constant with { Span = negate.Span, Value = Value.Of(-value.Number) }
            : new NegateNode(negate.Span, operand.Type, operand);
    }

    /// <summary>The node as the message names it: its text and its type.</summary>
    public string Described(TypedNode node)
    {
        var text = Diagnostics.Source.At(node.Span);
        return $"{node.Type}「{(text.Length <= 30 ? text : text[..30] + "…")}」";
    }

    private static bool IsZero(TypedNode node) => node is Constant { Unitless: true, Value: NumberValue { Number.IsZero: true } };
}
