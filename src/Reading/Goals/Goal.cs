namespace Chuangpu.Reading;

/// <summary>One goal of a plan: a measured thing, where it stands and where it shall get to.</summary>
/// <param name="Name">What is measured, as the plan calls it.</param>
/// <param name="Unit">The unit as written (万件, 亿元, %), or null when none stands there.</param>
/// <param name="Baseline">Where it stands, or null.</param>
/// <param name="Target">Where it shall get to.</param>
/// <param name="Start">First code unit in the given text.</param>
/// <param name="End">Behind the last code unit.</param>
/// <param name="Section">The headings above it, outermost first.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record Goal(
    string Name,
    string? Unit,
    GoalBaseline? Baseline,
    GoalTarget Target,
    int Start,
    int End,
    IReadOnlyList<string> Section,
    string Rule)
{
    /// <summary>约束性 or 预期性 when an indicator table says so, or null.</summary>
    public string? Kind { get; init; }
}
