using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Compilation;

/// <summary>What compiled code works on: the facts, and the record it is at.</summary>
internal sealed class Frame(IFacts facts)
{
    public IFacts Facts { get; } = facts;

    public IReadOnlyList<Value>? Record { get; set; }
}
