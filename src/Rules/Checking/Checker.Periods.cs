using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;

namespace Chuangpu.Rules.Checking;

internal sealed partial class Checker
{
    private TypedNode? CheckWithin(WithinExpression within)
    {
        var (operand, periods) = (Check(within.Operand), Check(within.Periods));
        if (operand is null || periods is null)
            return null;
        if (operand.Type != RuleType.Date && operand.Type != RuleType.Period)
            return Say(within.Operand.Span, $"「在」前面应是日期或期间，却是{Described(operand)}。");
        return periods.Type == RuleType.Period || periods is PeriodSpanNode
            ? new WithinNode(within.Span, operand, periods)
            : Say(within.Periods.Span, $"「在」后面应是期间，例如 上年、近三年、2024年，却是{Described(periods)}。");
    }

    private TypedNode? CheckEmpty(EmptyExpression empty)
    {
        var operand = Check(empty.Operand);
        return operand is null or FactNode or FieldNode
            ? operand is null ? null : new EmptyNode(empty.Span, operand, empty.Negated)
            : Say(empty.Operand.Span, $"「为空」前面应是一个名称，却是{Described(operand)}。");
    }
}
