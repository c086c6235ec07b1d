namespace Chuangpu.Plans.Contracts;

/// <summary>How a region's plans in force are carried out.</summary>
/// <param name="Tasks">How many tasks stand.</param>
/// <param name="Overdue">Those that are overdue (past their day, a milestone missed, or silent for over a quarter), the latest first.</param>
/// <param name="OverdueHref">The list of them.</param>
/// <param name="OpenItems">Supervision items not closed.</param>
/// <param name="LateItems">Of these, past their day.</param>
/// <param name="Decisions">What was decided last: matters of meetings, adjustments in effect, instructions; latest first, at most <see cref="MostDecisions"/>.</param>
public sealed record Implementation(int Tasks, IReadOnlyList<OverdueTask> Overdue, string OverdueHref, int OpenItems, int LateItems, IReadOnlyList<LatestDecision> Decisions)
{
    /// <summary>How many decisions are told.</summary>
    public const int MostDecisions = 8;

    /// <summary>The overdue tasks by the unit that leads them, most first; one without a lead counts for 未指明牵头单位.</summary>
    public IReadOnlyList<(string Unit, int Count)> OverdueByUnit =>
        [.. Overdue.GroupBy(t => t.Lead).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal)];
}
