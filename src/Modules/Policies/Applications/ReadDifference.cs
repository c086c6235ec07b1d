using Chuangpu.Enterprises.Contracts;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Policies.Clauses;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Applications;

/// <summary>
/// Compares every fact an award rests on with what the base says today of the same day, and evaluates its clause by them in the same way
/// as when it was handed in. It only shows; a person decides (<see cref="DecideDifference"/>).
/// </summary>
public sealed class ReadDifference(ChuangpuDb db, EvaluateAward evaluate, IEnterpriseFacts enterprises, RuleBooks books, TimeProvider clock) : IUseCase
{
    /// <summary>The difference of an application that was handed in; null when there is none.</summary>
    public async Task<Difference?> HandleAsync(AwardApplication application, CancellationToken cancellation = default)
    {
        if (application.EvaluatedOn is not { } day || application.AmountFen is not { } amount
            || await enterprises.FindAsync(application.OrganisationId, day, clock.Today(), cancellation) is not { } subject)
        {
            return null;
        }

        var kept = FactSnapshot.Read(application.Facts);
        var now = new CorrectedFacts(kept, subject.Facts);
        var changed = kept.Facts.Select(f => (Kept: f, Fact: books.Schema.TryFind(f.Name, out var fact) ? fact : null)).Where(f => f.Fact is not null)
            .Select(f => (f.Kept, f.Fact, Now: now.Get(f.Fact!, f.Kept.Period is { } period ? Offset.At(period) : Offset.None))).Where(f => !FactSnapshot.Same(f.Now, f.Kept.Value)).ToList();
        if (changed.Count == 0 || await evaluate.AgainAsync(application, now, cancellation) is not { } outcome || await evaluate.AgainAsync(application, kept, cancellation) is not { } then)
        {
            return null;
        }

        long? after = outcome.Entitlement switch { Entitlement.NotEntitled => 0, Entitlement.Entitled when outcome.Payable is { } payable => Fen.Of(payable), _ => null };
        // Facts kept before those of other clauses were kept too may say more than then, so the same facts are compared the same way.
        if (then.Payable is { Sign: > 0 } was && after == Fen.Of(was))
        {
            after = amount;
        }

        var decided = await db.Set<Correction>().AsNoTracking().Where(c => c.ApplicationId == application.Id).OrderByDescending(c => c.DecidedAt).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellation);
        return new Difference([.. changed.SelectMany(c => Words(c.Kept, c.Fact!, c.Now))], decided?.AfterFen ?? amount, after);
    }

    private static IEnumerable<ChangedFact> Words(SnapshotFact kept, Fact fact, Value now) =>
        kept.Value is RecordsValue before && now is RecordsValue after && fact.Type is RuleType.RecordsType { Shape: var shape }
            ? Only(before, after).Select(r => new ChangedFact(kept.Label, Text(shape, r), "没有这条记录")).Concat(Only(after, before).Select(r => new ChangedFact(kept.Label, "没有这条记录", Text(shape, r))))
            : [new ChangedFact(kept.Label, ValueText.Of(kept.Value, fact.Type), ValueText.Of(now, fact.Type))];

    private static IEnumerable<IReadOnlyList<Value>> Only(RecordsValue some, RecordsValue others) =>
        some.Records.Where(r => !others.Records.Any(o => FactSnapshot.Same(Value.Of([r]), Value.Of([o]))));

    private static string Text(RecordShape shape, IReadOnlyList<Value> record) =>
        string.Join("，", shape.Fields.Zip(record).Where(f => f.Second is not UnknownValue).Select(f => $"{f.First.Name} {ValueText.Of(f.Second, f.First.Type)}"));
}
