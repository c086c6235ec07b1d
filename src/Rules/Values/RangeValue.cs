using Chuangpu.Rules.Numbers;

namespace Chuangpu.Rules.Values;

/// <summary>A number known within bounds, in base units; at least one bound is known and they differ.</summary>
/// <param name="Low">The least it can be; null for no bound.</param>
/// <param name="High">The most it can be; null for no bound.</param>
/// <param name="Gaps">The missing facts that would narrow it; none when a fact itself is a range.</param>
public sealed record RangeValue(Number? Low, Number? High, Gaps Gaps) : Value;
