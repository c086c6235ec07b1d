using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Clauses;

/// <summary>Finds the comparisons that make a condition fail, and what they compared.</summary>
internal static class Failures
{
    public static IEnumerable<FailedCondition> Of(ConditionPart condition, IFacts facts)
    {
        if (condition.Role == ConditionRole.Excluded)
            return [new FailedCondition(condition.Label, $"不得{(condition.Label == condition.Text ? "：" : "有")}{condition.Label}", Outcome(condition.Node, facts))];
        var failed = new List<FailedCondition>();
        Collect(condition, condition.Node, facts, failed);
        return failed.Count > 0 ? failed : [new FailedCondition(condition.Label, condition.Text)];
    }

    // 且 fails for each part that does; of 或 every part has failed.
    private static void Collect(ConditionPart condition, TypedNode node, IFacts facts, List<FailedCondition> failed)
    {
        switch (node)
        {
            case LogicNode logic:
                foreach (var part in new[] { logic.Left, logic.Right })
                {
                    if (Evaluate(part, facts) == Value.No)
                        Collect(condition, part, facts, failed);
                }
                break;
            case CompareNode compare:
                failed.Add(new FailedCondition(condition.Label, condition.Text, Outcome(compare.Left, facts), Operators.Sign(compare.Operator), Outcome(compare.Right, facts)));
                break;
            case BetweenNode between:
                var (operand, low) = (Outcome(between.Operand, facts), Outcome(between.Low, facts));
                var tooLow = Logic.Compare(BinaryOperator.AtLeast, operand.Value, low.Value, between.Span) == Value.No;
                failed.Add(new FailedCondition(condition.Label, condition.Text, operand, tooLow ? "≥" : "≤", tooLow ? low : Outcome(between.High, facts)));
                break;
            case OneOfNode oneOf:
                failed.Add(new FailedCondition(condition.Label, condition.Text, Outcome(oneOf.Operand, facts)));
                break;
            default:
                failed.Add(new FailedCondition(condition.Label, condition.Text, Outcome(node, facts)));
                break;
        }
    }

    private static Value Evaluate(TypedNode node, IFacts facts) => Evaluator.Run(node, facts, null).Value;

    private static Outcome Outcome(TypedNode node, IFacts facts) => new(Evaluate(node, facts), node.Type);
}
