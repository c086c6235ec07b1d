namespace Chuangpu.Rules.Values;

/// <summary>是 or 否, for certain.</summary>
/// <param name="Holds">Whether it is 是.</param>
public sealed record YesNoValue(bool Holds) : Value;
