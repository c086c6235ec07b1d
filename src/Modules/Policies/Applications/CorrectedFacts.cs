using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Policies.Applications;

/// <summary>
/// The facts kept, as the base knows them today for the same day: figures, qualifications, contracts, rights and deals. What the enterprise
/// entered itself and the earlier awards stay as they were kept; those count again at approval.
/// </summary>
internal sealed class CorrectedFacts(FactSnapshot kept, IFacts now) : IFacts
{
    public Period Current => kept.Current;

    public Value Get(Fact fact, Offset offset)
    {
        var period = fact.Grain is null ? null : offset.From(Current);
        var stays = fact.Name == ClauseSchema.Awards.Name || (fact.Grain is not null && period is null) || kept.Facts.Any(f => f.IsEntered && f.Name == fact.Name && f.Period == period);
        return stays ? kept.Get(fact, offset) : now.Get(fact, offset);
    }
}
