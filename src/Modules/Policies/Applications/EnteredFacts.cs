using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Policies.Applications;

/// <summary>What the base knows, and where it knows nothing what the enterprise entered.</summary>
internal sealed class EnteredFacts(IFacts facts, IReadOnlyList<SnapshotFact> entered) : IFacts
{
    public Period Current => facts.Current;

    public Value Get(Fact fact, Offset offset)
    {
        var known = facts.Get(fact, offset);
        if (known is not UnknownValue || entered.Count == 0)
        {
            return known;
        }

        var period = fact.Grain is null ? null : offset.From(Current);
        return entered.FirstOrDefault(e => e.Name == fact.Name && e.Period == period)?.Value ?? known;
    }
}
