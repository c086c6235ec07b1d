using Chuangpu.Rules.Evaluation;

namespace Chuangpu.Rules.Clauses;

/// <summary>A comparison within a condition.</summary>
/// <param name="Have">What its left side came to.</param>
/// <param name="Operator">≥, =, ….</param>
/// <param name="Need">What it is compared with.</param>
/// <param name="Holds">是, 否 or not known.</param>
public sealed record ConditionComparison(Outcome Have, string Operator, Outcome Need, Outcome Holds);
