using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Clauses;

/// <summary>What one clause comes to over all its subjects: of related companies one, as many as there are places, and no more than the budget.</summary>
public static class Allocation
{
    /// <summary>The outcomes with those left out and those cut. What a subject may be paid can only become less.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="outcomes">Its outcomes, one a subject, in the order of application; the order decides 先到先得 and between equals.</param>
    /// <param name="available">What is left to award, in 元, where it is not the clause's own budget; null for the clause's own.</param>
    public static IReadOnlyList<ClauseOutcome> Apply(Clause clause, IReadOnlyList<ClauseOutcome> outcomes, Number? available = null)
    {
        var result = outcomes.ToArray();
        if (clause.Group is not null)
            LeaveRelated(result);
        if (clause.Quota is { } quota)
            LeaveBehindQuota(result, quota);
        if ((available ?? clause.Budget) is { } budget)
            Cut(result, budget, clause.BudgetIsShared);
        return result;
    }

    private static IEnumerable<int> Entitled(ClauseOutcome[] outcomes) =>
        Enumerable.Range(0, outcomes.Length).Where(i => outcomes[i].Entitlement == Entitlement.Entitled);

    private static void LeaveRelated(ClauseOutcome[] outcomes)
    {
        foreach (var group in Entitled(outcomes).Where(i => outcomes[i].Group?.State == OutcomeState.Known).GroupBy(i => outcomes[i].Group!.Value))
        {
            // A group without a name is none.
            if (group.Key is TextValue { Text.Length: 0 })
                continue;
            foreach (var i in group.OrderByDescending(i => outcomes[i].Payable ?? Number.Zero).ThenBy(i => i).Skip(1))
                outcomes[i] = Leave(outcomes[i], "同组一家", "关联企业中已有一家享受");
        }
    }

    private static void LeaveBehindQuota(ClauseOutcome[] outcomes, int quota)
    {
        foreach (var i in Entitled(outcomes).Where(i => outcomes[i].Score?.Number is null).ToList())
        {
            outcomes[i] = outcomes[i] with
            {
                Entitlement = Entitlement.MissingFacts,
                Missing = outcomes[i].Score?.Missing ?? [],
                Open = ["名额：排序用的得分未知"],
            };
        }
        var ranked = Entitled(outcomes).OrderByDescending(i => outcomes[i].Score!.Number!.Value).ThenBy(i => i).ToList();
        for (var place = quota; place < ranked.Count; place++)
        {
            var i = ranked[place];
            outcomes[i] = Leave(outcomes[i], "名额", $"第 {place + 1} 名，名额 {quota} 个");
        }
    }

    private static void Cut(ClauseOutcome[] outcomes, Number budget, bool shared)
    {
        var entitled = Entitled(outcomes).Where(i => outcomes[i].Payable is { Sign: > 0 }).ToList();
        var asked = entitled.Aggregate(Number.Zero, (sum, i) => sum + outcomes[i].Payable!.Value);
        if (asked <= budget)
            return;
        if (shared)
        {
            var parts = Levels.Split(budget, [.. entitled.Select(i => outcomes[i].Payable!.Value)]);
            for (var n = 0; n < entitled.Count; n++)
                outcomes[entitled[n]] = ClauseRun.With(outcomes[entitled[n]], parts[n], $"应得合计 {Text(asked)}，预算 {Text(budget)}，按比例压减为 {Text(parts[n])}");
            return;
        }
        var left = budget;
        foreach (var i in entitled)
        {
            var amount = Number.Min(outcomes[i].Payable!.Value, left);
            if (amount < outcomes[i].Payable!.Value)
            {
                outcomes[i] = amount.IsZero
                    ? Leave(outcomes[i], "预算", $"预算 {Text(budget)} 已按先后用完")
                    : ClauseRun.With(outcomes[i], amount, $"预算只余 {Text(amount)}");
            }
            left -= amount;
        }
    }

    private static ClauseOutcome Leave(ClauseOutcome outcome, string condition, string why)
    {
        var left = outcome.Amount is null ? outcome : ClauseRun.With(outcome, Number.Zero, $"{condition}：{why}");
        return left with { Entitlement = Entitlement.NotEntitled, Failed = [new FailedCondition(condition, why)] };
    }

    private static string Text(Number amount) => ValueText.Of(amount, RuleType.Money);
}
