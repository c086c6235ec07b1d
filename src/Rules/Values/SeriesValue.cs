namespace Chuangpu.Rules.Values;

/// <summary>Several values of one type, on the way to an aggregate.</summary>
internal sealed record SeriesValue(IReadOnlyList<Value> Items) : Value;
