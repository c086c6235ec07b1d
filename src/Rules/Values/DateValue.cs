namespace Chuangpu.Rules.Values;

/// <summary>A day.</summary>
/// <param name="Date">The day.</param>
public sealed record DateValue(DateOnly Date) : Value;
