using Chuangpu.Rules.Numbers;

namespace Chuangpu.Rules.Values;

/// <summary>A number known exactly, in base units.</summary>
/// <param name="Number">Always defined when it is a result.</param>
public sealed record NumberValue(Number Number) : Value;
