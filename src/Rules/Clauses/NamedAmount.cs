using Chuangpu.Rules.Numbers;

namespace Chuangpu.Rules.Clauses;

/// <summary>An amount of one item or one level.</summary>
/// <param name="Name">Which.</param>
/// <param name="Amount">In 元; of a rate its part of 1.</param>
public sealed record NamedAmount(string Name, Number Amount);
