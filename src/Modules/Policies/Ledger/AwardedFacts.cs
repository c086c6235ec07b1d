using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Policies.Ledger;

/// <summary>An enterprise's facts with what our own ledger awarded it among its 已获补助.</summary>
internal sealed class AwardedFacts(IFacts facts, IEnumerable<IReadOnlyList<Value>> awards) : IFacts
{
    private readonly Lazy<Value> _awards = new(() =>
        facts.Get(ClauseSchema.Awards, Offset.None) is RecordsValue elsewhere ? Value.Of([.. elsewhere.Records, .. awards]) : Value.Missing);

    public Period Current => facts.Current;

    public Value Get(Fact fact, Offset offset) => fact.Name == ClauseSchema.Awards.Name ? _awards.Value : facts.Get(fact, offset);
}
