using Chuangpu.Enterprises.Contracts;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Remedies;

namespace Chuangpu.Policies.Finder;

/// <summary>A condition an enterprise does not meet, and what is missing.</summary>
/// <param name="Condition">What it is called.</param>
/// <param name="Have">What there is, as shown; "" where nothing is compared.</param>
/// <param name="Need">What is asked for, with the operator.</param>
/// <param name="Change">The smallest change of one fact that would meet it; null where no single number does.</param>
/// <param name="Alternatives">Other facts that, changed alone, would meet it too.</param>
public sealed record Gap(string Condition, string Have, string Need, Change? Change, IReadOnlyList<Change> Alternatives)
{
    /// <summary>Of a condition that fails.</summary>
    internal static Gap Of(ConditionStanding standing)
    {
        var comparison = standing.Comparisons.FirstOrDefault(c => c.Holds.YesNo == standing.Excludes);
        var changes = standing.Remedies.Changes.Where(Advice.IsFit).ToList();
        return new(
            standing.Condition,
            comparison is null ? "" : comparison.Told,
            comparison is null || standing.Excludes ? (standing.Excludes ? "不得有这种情况" : standing.Sentence) : $"{comparison.Operator} {comparison.Need}",
            changes.Count > 0 ? changes[0] : null,
            [.. changes.Skip(1).Take(2)]);
    }

    /// <summary>Whether so little is missing that it is worth telling: the fact would have to change by three tenths of itself at most.</summary>
    public bool IsSmall => Change is { From.IsZero: false } change && ((change.To - change.From) / change.From).Abs() <= Rules.Numbers.Number.Of(3, 10);
}
