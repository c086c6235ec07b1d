namespace Chuangpu.Rules.Values;

/// <summary>Not known: facts are missing (待补充), it cannot be computed (无法计算), or it stays open within the bounds of what is known (未定).</summary>
/// <param name="Gaps">Why; empty when it stays open.</param>
public sealed record UnknownValue(Gaps Gaps) : Value;
