using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Clauses;

/// <summary>The facts with the day of evaluation among them.</summary>
internal sealed class ClauseFacts(IFacts facts, DateOnly day) : IFacts
{
    public Period Current => facts.Current;

    public Value Get(Fact fact, Offset offset) => fact.Name == ClauseSchema.Day.Name ? Value.Of(day) : facts.Get(fact, offset);
}
