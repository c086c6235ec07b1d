using Chuangpu.Rules.Facts;

namespace Chuangpu.Rules.Values;

/// <summary>A year, quarter or month.</summary>
/// <param name="Period">The period.</param>
public sealed record PeriodValue(Period Period) : Value;
