namespace Chuangpu.WebKit;

/// <summary>A day that matters on a bar of a <see cref="Gantt"/>.</summary>
/// <param name="Date">The day.</param>
/// <param name="Text">What is due.</param>
/// <param name="Tone">State.</param>
public sealed record GanttMilestone(DateOnly Date, string Text, Tone Tone = Tone.Neutral);
