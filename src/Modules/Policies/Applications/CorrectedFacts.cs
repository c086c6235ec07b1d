using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Policies.Applications;

/// <summary>
/// The facts kept, with the figures of periods as the base has them today. What has no period (a qualification that has ended
/// since, earlier awards) stays as it was kept: time going by is no correction.
/// </summary>
internal sealed class CorrectedFacts(FactSnapshot kept, IFacts now) : IFacts
{
    public Period Current => kept.Current;

    public Value Get(Fact fact, Offset offset)
    {
        var before = kept.Get(fact, offset);
        if (fact.Grain is null || offset.From(Current) is not { } period || kept.Facts.Any(f => f.IsEntered && f.Name == fact.Name && f.Period == period))
        {
            return before;
        }

        return now.Get(fact, Offset.At(period));
    }
}
