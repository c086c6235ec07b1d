namespace Chuangpu.WebKit;

/// <summary>One bar of a <see cref="Gantt"/>.</summary>
/// <param name="Text">What is done.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, not before the first.</param>
/// <param name="Percent">Share done, 0 to 100.</param>
/// <param name="Tone">State.</param>
/// <param name="Href">The task's page.</param>
/// <param name="Note">Under the name: the unit in charge, the state in words.</param>
public sealed record GanttRow(string Text, DateOnly From, DateOnly To, decimal? Percent = null, Tone Tone = Tone.Info, string? Href = null, string? Note = null)
{
    /// <summary>Days that matter.</summary>
    public IReadOnlyList<GanttMilestone> Milestones { get; init; } = [];
}
