namespace Chuangpu.Plans.Contracts;

/// <summary>A task that is overdue.</summary>
/// <param name="Title">The task.</param>
/// <param name="Lead">The unit that leads it, or 未指明牵头单位.</param>
/// <param name="DaysLate">Days past its day; 0 where it is a milestone or the reports that are late.</param>
/// <param name="Href">Its page.</param>
/// <param name="IsDemo">Whether it is invented for the demo.</param>
public sealed record OverdueTask(string Title, string Lead, int DaysLate, string Href, bool IsDemo);
