using Chuangpu.Policies.Clauses;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Numbers;

namespace Chuangpu.Policies.Finder;

/// <summary>How an enterprise stands to one clause.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Clause">The clause in force.</param>
/// <param name="Outcome">What it came to among all clauses of the policy, with its steps.</param>
/// <param name="State">Where that leaves the enterprise.</param>
/// <param name="Gaps">The conditions it does not meet.</param>
/// <param name="WouldBe">What it would come to with the gaps closed, in 元; null where that is not known.</param>
public sealed record Entitled(PublishedPolicy Policy, PublishedClause Clause, ClauseOutcome Outcome, FinderState State, IReadOnlyList<Gap> Gaps, Number? WouldBe)
{
    /// <summary>The amount in 元, 0 when not entitled; null when the clause has none or it is not known.</summary>
    public decimal? Amount => Outcome.Payable?.ToDecimal();
}
