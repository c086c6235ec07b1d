using Chuangpu.Rules.Numbers;

namespace Chuangpu.Rules.Clauses;

/// <summary>An amount of one item or one level.</summary>
/// <param name="Name">Which.</param>
/// <param name="Amount">In 元.</param>
public sealed record NamedAmount(string Name, Number Amount);
