using Chuangpu.Enterprises.Contracts;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Policies.Clauses;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Applications;

/// <summary>
/// Compares the figures an award was decided on with what the base says of the same periods today, and evaluates its clause by
/// them for the same day. It only shows; a person decides (<see cref="DecideDifference"/>).
/// </summary>
public sealed class ReadDifference(ChuangpuDb db, PublishedClauses clauses, IEnterpriseFacts enterprises, RuleBooks books, TimeProvider clock) : IUseCase
{
    /// <summary>The difference of an application that was handed in; null when there is none.</summary>
    public async Task<Difference?> HandleAsync(AwardApplication application, CancellationToken cancellation = default)
    {
        if (application.EvaluatedOn is not { } day || application.AmountFen is not { } amount
            || await enterprises.FindAsync(application.OrganisationId, clock.Today(), cancellation) is not { } subject
            || (await clauses.FindAsync(application.ClauseId, day, cancellation))?.Clause is not { } clause)
        {
            return null;
        }

        var kept = FactSnapshot.Read(application.Facts);
        var now = new CorrectedFacts(kept, subject.Facts);
        var changed = kept.Facts.Where(f => f.Period is not null && !f.IsEntered).Select(f => (Kept: f, Fact: books.Schema.TryFind(f.Name, out var fact) ? fact : null))
            .Where(f => f.Fact is not null).Select(f => (f.Kept, f.Fact, Now: now.Get(f.Fact!, Offset.At(f.Kept.Period!.Value)))).Where(f => !f.Now.Equals(f.Kept.Value)).ToList();
        if (changed.Count == 0)
        {
            return null;
        }

        var outcome = clause.Rule.Evaluate(now, day);
        long? after = outcome.Entitlement switch { Entitlement.NotEntitled => 0, Entitlement.Entitled when outcome.Payable is { } payable => Fen.Of(payable), _ => null };
        // The clause alone may say more than it did among the policy's others, so the same facts are compared the same way.
        var then = clause.Rule.Evaluate(kept, day);
        var factor = then.Payable is { Sign: > 0 } was ? Fen.Of(was) : amount;
        if (after == factor)
        {
            after = amount;
        }

        var decided = await db.Set<Correction>().AsNoTracking().Where(c => c.ApplicationId == application.Id).OrderByDescending(c => c.DecidedAt).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellation);
        return new Difference([.. changed.Select(c => new ChangedFact(c.Kept.Label, ValueText.Of(c.Kept.Value, c.Fact!.Type), ValueText.Of(c.Now, c.Fact.Type)))], decided?.AfterFen ?? amount, after);
    }
}
