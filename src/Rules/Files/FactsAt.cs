using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Files;

/// <summary>The same facts seen from another period.</summary>
internal sealed class FactsAt(IFacts facts, Period period) : IFacts
{
    public Period Current => period;

    public Value Get(Fact fact, Offset offset) =>
        fact.Grain is null ? facts.Get(fact, offset)
        : offset.From(period) is { } then ? facts.Get(fact, then == facts.Current ? Offset.None : Offset.At(then))
        : Value.Missing;
}
