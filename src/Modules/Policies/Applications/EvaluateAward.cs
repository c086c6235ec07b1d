using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Clauses;
using Chuangpu.Policies.Ledger;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

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
        return new Evaluated(policy, published, subject, facts, day, Outcome(policy, published, facts, day, explain: true));
    }

    /// <summary>Evaluates an application again for the day it was evaluated on, in the same way, by other facts; null when its clause is not in force on that day.</summary>
    /// <param name="application">One that was handed in.</param>
    /// <param name="facts">The facts that were kept, or what became of them.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<ClauseOutcome?> AgainAsync(AwardApplication application, IFacts facts, CancellationToken cancellation = default) =>
        application.EvaluatedOn is { } day && await clauses.FindAsync(application.ClauseId, day, cancellation) is var (policy, published)
            ? Outcome(policy, published, facts, day, explain: false) : null;

    // A clause that is no list of items is awarded once a year: where that has happened, it is not counted a second time against common caps.
    private static ClauseOutcome Outcome(PublishedPolicy policy, PublishedClause published, IFacts facts, DateOnly day, bool explain)
    {
        var ledger = facts.Get(ClauseSchema.Awards, Offset.None) is RecordsValue { Records: var records } ? records : [];
        var done = policy.File.Clauses.Where(c => !c.IsByItem && ledger.Any(a => a is [TextValue name, _, DateValue on, ..] && name.Text == c.Name && on.Date.Year == day.Year)).Select(c => c.Name).ToHashSet();
        return policy.File.Evaluate(facts, day, explain, done).First(o => o.Clause == published.Name);
    }
}
