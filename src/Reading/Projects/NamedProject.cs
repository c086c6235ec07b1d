namespace Chuangpu.Reading;

/// <summary>A key project the plan names.</summary>
/// <param name="Name">The project.</param>
/// <param name="Actors">Who shall do it, as written; empty when the plan doesn't say.</param>
/// <param name="Verb">What shall happen to it: 建设, 推进, 实施; null for an item of a list of projects.</param>
/// <param name="Start">First code unit in the given text.</param>
/// <param name="End">Behind the last code unit.</param>
/// <param name="Section">The headings above it, outermost first.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record NamedProject(
    string Name,
    IReadOnlyList<string> Actors,
    string? Verb,
    int Start,
    int End,
    IReadOnlyList<string> Section,
    string Rule);
