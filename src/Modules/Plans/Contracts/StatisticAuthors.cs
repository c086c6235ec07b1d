namespace Chuangpu.Plans.Contracts;

/// <summary>Who answers for a figure that was entered.</summary>
/// <param name="ReportedBy">Who handed in the reports it came with, or who entered it; nobody where the program did.</param>
/// <param name="ConfirmedBy">Who approved the last of those reports for good; null for a figure entered without a report.</param>
/// <param name="Note">What was written beside the entry, or null.</param>
public sealed record StatisticAuthors(IReadOnlyList<Guid> ReportedBy, Guid? ConfirmedBy, string? Note);
