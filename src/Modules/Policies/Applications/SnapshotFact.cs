using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Policies.Applications;

/// <summary>One fact as it was.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Period">The period it is of; null for a fact without periods.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsEntered">Whether the enterprise entered it with its application.</param>
public sealed record SnapshotFact(string Name, Period? Period, Value Value, bool IsEntered = false)
{
    /// <summary>As shown: 企业.研发费用（2024年）.</summary>
    public string Label => Period is { } period ? $"{Name}（{period}）" : Name;
}
