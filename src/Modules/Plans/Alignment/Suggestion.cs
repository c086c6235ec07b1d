using Chuangpu.Plans.Goals;

namespace Chuangpu.Plans.Alignment;

/// <summary>An upper goal a lower goal may serve, and why it is offered.</summary>
/// <param name="Upper">The upper goal.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Why">For the reader.</param>
public sealed record Suggestion(GoalStanding Upper, decimal Score, string Why)
{
    /// <summary>The least score offered.</summary>
    public const decimal Least = 0.55m;

    /// <summary>What a unit that fits adds, and one that does not takes away.</summary>
    public const decimal UnitWeight = 0.1m;

    /// <summary>The best fits for a goal, best first.</summary>
    /// <param name="lower">The lower plan's goal.</param>
    /// <param name="uppers">The upper plan's goals.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<Suggestion> For(GoalTerms lower, IEnumerable<GoalStanding> uppers, int most = 3) =>
        [.. uppers.Select(u => Weigh(lower, u)).OfType<Suggestion>().OrderByDescending(s => s.Score).ThenBy(s => s.Upper.Goal.Name, StringComparer.Ordinal).Take(most)];

    private static Suggestion? Weigh(GoalTerms lower, GoalStanding upper)
    {
        var name = NameSimilarity.Of(lower.Name, upper.Terms.Name);
        var fits = GoalUnit.Parse(upper.Terms.ValueUnit).Convert(1, GoalUnit.Parse(lower.ValueUnit)) is not null;
        var sameMeaning = lower.IsGrowth == upper.Terms.IsGrowth;
        var score = Math.Clamp(name.Score + (fits && sameMeaning ? UnitWeight : -UnitWeight), 0, 1);
        return name.Score == 0 || score < Least ? null : new Suggestion(upper, score,
            $"名称相似度 {name.Score:0.00}{(name.Shared.Count == 0 ? "" : $"，共有“{string.Join("”“", name.Shared.Take(3))}”")}；{(sameMeaning ? fits ? "单位可比" : "单位不同" : "一个是增速，一个是水平")}");
    }
}
