using Chuangpu.Enterprises.Contracts;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Clauses;
using Chuangpu.Policies.Ledger;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Finder;

/// <summary>What an enterprise is entitled to by the clauses in force, what it nearly is, what is missing, and why not.</summary>
public sealed class FindEntitlements(PublishedClauses clauses, ReadSubjects enterprises, ChuangpuDb db, TimeProvider clock) : IUseCase
{
    // Somebody who fails more than this many conditions is not near.
    private const int MostGaps = 2;

    /// <summary>What was found.</summary>
    /// <param name="Subject">The enterprise.</param>
    /// <param name="Day">The day it was found for.</param>
    /// <param name="Clauses">Each clause that applies where the enterprise is: those it gets most by first.</param>
    /// <param name="UnderWay">What it confirmed or applied for and is not decided yet, by clause.</param>
    public sealed record Found(EnterpriseSubject Subject, DateOnly Day, IReadOnlyList<Entitled> Clauses, IReadOnlyDictionary<Guid, AwardApplication> UnderWay);

    /// <param name="organisationId">The enterprise.</param>
    /// <param name="day">Today when left out.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result<Found>> HandleAsync(Guid organisationId, DateOnly? day = null, CancellationToken cancellation = default)
    {
        var on = day ?? clock.Today();
        if (await enterprises.FindAsync(organisationId, on, cancellation: cancellation) is not { } subject)
        {
            return Problem.NotFound("该企业的资料");
        }

        var policies = (await clauses.InForceAsync(on, cancellation)).Where(p => p.AppliesTo(subject.RegionCode));
        return new Found(subject, on, [.. policies.SelectMany(p => Of(p, subject.Facts, on)).OrderBy(e => e.State).ThenByDescending(e => e.Amount ?? 0)], await UnderWayAsync(organisationId, cancellation));
    }

    // One at a time and clause, by its key.
    private async Task<Dictionary<Guid, AwardApplication>> UnderWayAsync(Guid organisationId, CancellationToken cancellation) =>
        await db.Set<AwardApplication>().AsNoTracking().Where(a => a.OrganisationId == organisationId && a.OpenKey != null).ToDictionaryAsync(a => a.ClauseId, cancellation);

    /// <summary>The clauses of a policy for one set of facts.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="facts">The facts, awards among them.</param>
    /// <param name="day">The day.</param>
    internal static IEnumerable<Entitled> Of(PublishedPolicy policy, IFacts facts, DateOnly day)
    {
        var outcomes = policy.File.Evaluate(facts, day, explain: true).ToDictionary(o => o.Clause);
        foreach (var clause in policy.Clauses.Where(c => c.IsForEnterprises))
        {
            var outcome = outcomes[clause.Name];
            if (outcome.Entitlement != Entitlement.NotEntitled)
            {
                yield return new(policy, clause, outcome, StateOf(outcome), [], null);
                continue;
            }

            var standings = clause.Rule.Standings(facts, day);
            List<Gap> gaps = [.. standings.Where(s => s.Satisfied.YesNo == false).Select(Gap.Of)];
            // What decides beyond its own conditions (从高不重复) is no gap that could be closed.
            var nearly = gaps.Count is > 0 and <= MostGaps && gaps.TrueForAll(g => g.IsSmall) && standings.All(s => s.Satisfied.YesNo is not null);
            var wouldBe = nearly ? clause.Rule.Evaluate(new ClosedGaps(facts, gaps), day) : null;
            nearly &= wouldBe?.Entitlement == Entitlement.Entitled;
            yield return new(policy, clause, outcome, nearly ? FinderState.Nearly : FinderState.Not, gaps, nearly ? wouldBe!.Payable : null);
        }
    }


    private static FinderState StateOf(ClauseOutcome outcome) =>
        outcome.Entitlement == Entitlement.MissingFacts ? FinderState.Missing
        : outcome.Payable is { Sign: 0 } ? FinderState.Used
        : FinderState.Entitled;

    // The facts as they would be with each gap's smallest change made.
    private sealed class ClosedGaps(IFacts facts, List<Gap> gaps) : IFacts
    {
        public Period Current => facts.Current;

        public Value Get(Fact fact, Offset offset) =>
            gaps.Find(g => g.Change is { } c && c.Fact.Fact == fact && c.Fact.Offset.From(Current) == offset.From(Current))?.Change is { } change ? Value.Of(change.To) : facts.Get(fact, offset);
    }
}
