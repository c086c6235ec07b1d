using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Remedies;

/// <summary>The facts as they are, but for one.</summary>
internal sealed class ChangedFacts(IFacts facts, Dependency changed, Value value) : IFacts
{
    public Period Current => facts.Current;

    public Value Get(Fact fact, Offset offset) => IsSame(fact, offset, changed, Current) ? value : facts.Get(fact, offset);

    /// <summary>Whether both mean one value: 上年 and 2023年 may.</summary>
    public static bool IsSame(Fact fact, Offset offset, Dependency other, Period current) => fact == other.Fact
        && (offset == other.Offset || (offset.From(current) is { } period && period == other.Offset.From(current)));
}
