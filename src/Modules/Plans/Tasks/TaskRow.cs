namespace Chuangpu.Plans.Tasks;

/// <summary>A task as lists, board and chart show it.</summary>
public sealed record TaskRow
{
    public required Guid Id { get; init; }

    public required Guid PlanId { get; init; }

    public required string PlanTitle { get; init; }

    public required string RegionCode { get; init; }

    public required string Title { get; init; }

    /// <summary>The headings above its sentence, joined by <c> / </c>.</summary>
    public required string Section { get; init; }

    /// <summary>The state as shown today: past its day and unfinished is behind.</summary>
    public required TaskState State { get; init; }

    /// <summary>Whether it is behind by the calendar and not by a confirmed report.</summary>
    public required bool IsDerived { get; init; }

    public required int Percent { get; init; }

    public required DateOnly StartOn { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>Days past the last day, 0 while in time or finished.</summary>
    public required int DaysLate { get; init; }

    public required IReadOnlyList<TaskRowUnit> Units { get; init; }

    public required IReadOnlyList<TaskRowMilestone> Milestones { get; init; }

    /// <summary>The last day a report was handed in; null when none was or when reports are not the reader's to see.</summary>
    public required DateOnly? ReportedOn { get; init; }

    /// <summary>Whether no report came for over a quarter though the work is under way; false where reports are not the reader's to see.</summary>
    public required bool IsSilent { get; init; }

    /// <summary>Whether a report is still expected this quarter; false where reports are not the reader's to see.</summary>
    public required bool IsReportDue { get; init; }

    public required bool IsDemo { get; init; }

    public IEnumerable<string> Leads => Units.Where(u => u.Leads).Select(u => u.Name);

    public IEnumerable<string> Supports => Units.Where(u => !u.Leads).Select(u => u.Name);

    public string Href => $"/plans/{PlanId}/tasks/{Id}";

    /// <summary>Whether it belongs on the overdue list.</summary>
    public bool IsOverdue => DaysLate > 0 || IsSilent || Milestones.Any(m => m.IsLate);
}
