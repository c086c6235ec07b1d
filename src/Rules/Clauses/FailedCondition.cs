using Chuangpu.Rules.Evaluation;

namespace Chuangpu.Rules.Clauses;

/// <summary>A condition that does not hold.</summary>
/// <param name="Condition">Its label.</param>
/// <param name="Text">The part of it that fails, in canonical text.</param>
/// <param name="Have">What the left side of a comparison came to, or whether it holds where nothing is compared; null where no condition of the clause failed but its date or its budget.</param>
/// <param name="Operator">≥, =, …; empty where it is no comparison.</param>
/// <param name="Need">What it is compared with; null where it is no comparison.</param>
public sealed record FailedCondition(string Condition, string Text, Outcome? Have = null, string Operator = "", Outcome? Need = null);
