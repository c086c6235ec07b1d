using Chuangpu.Enterprises.Contracts;
using Chuangpu.Policies.Clauses;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;

namespace Chuangpu.Policies.Applications;

/// <summary>A clause evaluated for an enterprise, with its steps.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Clause">The clause in force on the day.</param>
/// <param name="Subject">The enterprise.</param>
/// <param name="Facts">Its facts, with what was entered and what it was awarded.</param>
/// <param name="Day">The day.</param>
/// <param name="Outcome">What it came to among all clauses of the policy.</param>
public sealed record Evaluated(PublishedPolicy Policy, PublishedClause Clause, EnterpriseSubject Subject, IFacts Facts, DateOnly Day, ClauseOutcome Outcome)
{
    /// <summary>The amount in 分 when the enterprise is entitled to one, or null.</summary>
    public long? AmountFen => Outcome is { Entitlement: Entitlement.Entitled, Payable: { Sign: > 0 } payable } ? Fen.Of(payable) : null;
}
