using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Clauses;

/// <summary>A comparison within a condition.</summary>
/// <param name="Have">What its left side came to.</param>
/// <param name="Operator">≥, =, ….</param>
/// <param name="Need">What it is compared with.</param>
/// <param name="Holds">是, 否 or not known.</param>
public sealed record ConditionComparison(Outcome Have, string Operator, Outcome Need, Outcome Holds)
{
    /// <summary>What its left side came to as it is told: to two decimals, unless that would say something else of the comparison.</summary>
    public string Told => Have.Number is { } have && Need.Number is { } need && ValueText.Rounded(have, Have.Type, n => n.Round()).CompareTo(need) != have.CompareTo(need)
        ? Have.ToString()
        : ValueText.Brief(Have.Value, Have.Type);
}
