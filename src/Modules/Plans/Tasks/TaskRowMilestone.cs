namespace Chuangpu.Plans.Tasks;

/// <summary>A milestone of a <see cref="TaskRow"/>; late when missed while the task is unfinished.</summary>
public sealed record TaskRowMilestone(string Name, DateOnly DueOn, DateOnly? DoneOn, bool IsLate);
