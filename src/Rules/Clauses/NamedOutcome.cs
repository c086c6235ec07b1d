using Chuangpu.Rules.Evaluation;

namespace Chuangpu.Rules.Clauses;

/// <summary>A formula's result.</summary>
/// <param name="Name">The formula's name.</param>
/// <param name="Outcome">What it came to.</param>
public sealed record NamedOutcome(string Name, Outcome Outcome);
