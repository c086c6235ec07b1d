namespace Chuangpu.Reading;

/// <summary>Who is responsible for a task.</summary>
/// <param name="Task">The paragraph the tag belongs to, without the tag.</param>
/// <param name="Lead">Leading units, or all responsible units when none is marked as leading.</param>
/// <param name="Support">Cooperating units.</param>
/// <param name="Start">First code unit of the task's paragraph in the given text.</param>
/// <param name="End">Behind the tag's last code unit.</param>
/// <param name="Section">The headings above it, outermost first.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record Responsibility(
    string Task,
    IReadOnlyList<string> Lead,
    IReadOnlyList<string> Support,
    int Start,
    int End,
    IReadOnlyList<string> Section,
    string Rule);
