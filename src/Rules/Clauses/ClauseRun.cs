using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Clauses;

/// <summary>All clauses of a file for one subject on one day.</summary>
internal sealed class ClauseRun(RuleFile file, IFacts facts, DateOnly day, bool explain, IReadOnlyCollection<string> done)
{
    private readonly List<Award> _awarded = [];

    public IReadOnlyList<ClauseOutcome> Evaluate()
    {
        var inForce = file.Clauses.Where(c => c.IsInForce(day)).ToList();
        var highest = file.Groups.ToDictionary(g => g, g => Highest(g, inForce));
        var outcomes = new List<ClauseOutcome>();
        foreach (var clause in inForce)
        {
            var outcome = Evaluate(clause);
            if (file.Groups.FirstOrDefault(g => g.Members.Any(m => m.Name == clause.Name)) is { } group && highest[group] is { } best)
                outcome = InGroup(group, best, outcome);
            if (outcome is { Entitlement: Entitlement.Entitled, Payable: { Sign: > 0 } amount } && !done.Contains(clause.Name))
                _awarded.Add(new Award(clause.Name, null, day, amount));
            outcomes.Add(outcome);
        }
        return outcomes;
    }

    private ClauseOutcome Evaluate(Clause clause) => clause.Evaluate(facts, day, _awarded, explain ? [] : null);

    // The clause that gives most; of equals the first. Null when none is known to give anything.
    private string? Highest(HighestDeclaration group, List<Clause> inForce) => inForce
        .Where(c => group.Members.Any(m => m.Name == c.Name))
        .Select(c => (c.Name, Outcome: c.Evaluate(facts, day)))
        .Where(c => c.Outcome is { Entitlement: Entitlement.Entitled, Payable.Sign: > 0 })
        .OrderByDescending(c => c.Outcome.Payable!.Value)
        .Select(c => c.Name)
        .FirstOrDefault();

    private ClauseOutcome InGroup(HighestDeclaration group, string best, ClauseOutcome outcome)
    {
        if (outcome.Entitlement != Entitlement.Entitled)
            return outcome;
        if (outcome.Clause != best)
            return Without(outcome, $"从高不重复「{group.Name.Name}」", $"按金额更高的「{best}」兑现");
        var paid = Award.Of(facts).Awards?.Where(a => a.Date.Year == day.Year && a.Clause != best && group.Members.Any(m => m.Name == a.Clause))
            .Aggregate(Number.Zero, (sum, a) => sum + a.Amount) ?? Number.Zero;
        if (paid.Sign <= 0)
            return outcome;
        var left = Number.Max(outcome.Payable!.Value - paid, Number.Zero);
        return group.TopUp && left.Sign > 0
            ? With(outcome, left, $"从高不重复「{group.Name.Name}」：本年同组已获 {ValueText.Of(paid, RuleType.Money)}，只补差额 {ValueText.Of(left, RuleType.Money)}")
            : Without(outcome, $"从高不重复「{group.Name.Name}」", $"本年同组已获 {ValueText.Of(paid, RuleType.Money)}");
    }

    private static ClauseOutcome Without(ClauseOutcome outcome, string condition, string why) => With(outcome, Number.Zero, $"{condition}：{why}") with
    {
        Entitlement = Entitlement.NotEntitled,
        Failed = [new FailedCondition(condition, why)],
    };

    internal static ClauseOutcome With(ClauseOutcome outcome, Number amount, string why) => outcome with
    {
        Amount = new Outcome(Value.Of(amount), RuleType.Money),
        Shares = outcome.Rates.IsEmpty ? [] : Levels.Split(amount, outcome.Rates),
        Steps = outcome.Steps.Count == 0 ? [] : [.. outcome.Steps, outcome.Steps[^1] with { Words = why, Result = ValueText.Of(amount, RuleType.Money), Parts = [] }],
    };
}
