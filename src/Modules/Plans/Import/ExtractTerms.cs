using Chuangpu.Plans.Goals;
using Chuangpu.Reading;

namespace Chuangpu.Plans.Import;

/// <summary>The words of the extract format beside those of the register.</summary>
internal static class ExtractTerms
{
    private static readonly Dictionary<string, TargetOperator> Operators = new()
    {
        [GoalOp.Equal] = TargetOperator.Equal,
        [GoalOp.AtLeast] = TargetOperator.AtLeast,
        [GoalOp.AtMost] = TargetOperator.AtMost,
        [GoalOp.About] = TargetOperator.About,
        [GoalOp.Range] = TargetOperator.Range,
        [GoalOp.Relative] = TargetOperator.Relative,
        [GoalOp.GrowthTotal] = TargetOperator.TotalGrowth,
        [GoalOp.GrowthAnnual] = TargetOperator.AnnualGrowth,
    };

    private static readonly Dictionary<string, AmountType> Amounts = new()
    {
        [AmountKind.Reward] = AmountType.Reward,
        [AmountKind.Cap] = AmountType.Cap,
        [AmountKind.Floor] = AmountType.Floor,
        [AmountKind.Part] = AmountType.Part,
        [AmountKind.TopUp] = AmountType.TopUp,
        [AmountKind.Rate] = AmountType.Rate,
        [AmountKind.Percent] = AmountType.Percent,
        [AmountKind.Fund] = AmountType.Fund,
        [AmountKind.Budget] = AmountType.Budget,
        [AmountKind.Loan] = AmountType.Loan,
    };

    public static TargetOperator Operator(string op) => Operators[op];

    public static AmountType Amount(string kind) => Amounts[kind];

    public static string Amount(AmountType type) => Amounts.First(a => a.Value == type).Key;

    public static GoalKind? Kind(string? kind) => kind switch { "约束性" => GoalKind.Binding, "预期性" => GoalKind.Expected, _ => null };
}
