using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Clauses;
using Chuangpu.Policies.Ledger;

namespace Chuangpu.Policies.Applications;

/// <summary>Evaluates a clause for one enterprise together with the policy's other clauses, so that common caps and groups count.</summary>
public sealed class EvaluateAward(PublishedClauses clauses, ReadSubjects subjects) : IUseCase
{
    /// <summary>Evaluates on a day, by the facts known and the awards made until then.</summary>
    /// <param name="organisation">The enterprise.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="day">The day.</param>
    /// <param name="entered">What the enterprise entered where the base knows nothing.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result<Evaluated>> HandleAsync(Guid organisation, Guid clause, DateOnly day, IReadOnlyList<SnapshotFact> entered, CancellationToken cancellation = default)
    {
        if (await clauses.FindAsync(clause, day, cancellation) is not var (policy, published))
        {
            return new Problem("clause.not-in-force", "该条款目前没有生效的版本，不能办理。请在政策库中查看有效期。");
        }

        if (await subjects.FindAsync(organisation, day, cancellation: cancellation) is not { } subject)
        {
            return Problem.NotFound("该企业的资料");
        }

        if (!policy.AppliesTo(subject.RegionCode))
        {
            return new Problem("clause.region", "该政策不适用于企业所在的地区。");
        }

        var facts = new EnteredFacts(subject.Facts, entered);
        var outcome = policy.File.Evaluate(facts, day, explain: true).First(o => o.Clause == published.Name);
        return new Evaluated(policy, published, subject, facts, day, outcome);
    }
}
