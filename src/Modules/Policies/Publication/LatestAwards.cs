using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Policies.Publication;

/// <summary>The facts an application was checked on, with what was awarded as it is known now.</summary>
internal sealed class LatestAwards(IFacts kept, IFacts now) : IFacts
{
    public Period Current => kept.Current;

    public Value Get(Fact fact, Offset offset) => (fact.Name == ClauseSchema.Awards.Name ? now : kept).Get(fact, offset);
}
