using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Policies.Finder;

/// <summary>Facts somebody typed in to try clauses. They live as long as the answer to the request; what was awarded before is taken as nothing.</summary>
internal sealed class TypedFacts(Period current, IReadOnlyDictionary<(string Fact, Period? Period), Value> values) : IFacts
{
    public Period Current => current;

    public Value Get(Fact fact, Offset offset) =>
        fact.Name == ClauseSchema.Awards.Name ? Value.Of([]) : values.GetValueOrDefault((fact.Name, fact.Grain is null ? null : offset.From(current)), Value.Missing);
}
