using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Remedies;

namespace Chuangpu.Rules.Clauses;

/// <summary>How one subject stands to one condition of a clause.</summary>
/// <param name="Condition">Its label.</param>
/// <param name="Excludes">Whether it must not hold (排除).</param>
/// <param name="Text">It in canonical text.</param>
/// <param name="Sentence">It as part of a Chinese sentence.</param>
/// <param name="Satisfied">Whether the subject satisfies it: 是, 否, or not known; for an exclusion 是 means that it does not apply.</param>
/// <param name="Comparisons">What is compared in it, as far as 且 and 或 join comparisons.</param>
/// <param name="Remedies">Where it fails: which single fact would have to become what, looking through formulas.</param>
public sealed record ConditionStanding(
    string Condition, bool Excludes, string Text, string Sentence, Outcome Satisfied, IReadOnlyList<ConditionComparison> Comparisons, WhatWouldPass Remedies);
