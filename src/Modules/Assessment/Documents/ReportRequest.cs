namespace Chuangpu.Assessment.Documents;

/// <summary>Which report is asked for.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="PlanId">The plan it is about.</param>
/// <param name="Year">Its year; for an evaluation the last of the years it looks at.</param>
/// <param name="AsOf">As known at the end of this day, not in the future.</param>
public sealed record ReportRequest(ReportKind Kind, Guid PlanId, int Year, DateOnly AsOf)
{
    /// <summary>
    /// The day the report tells of: the last of its year, or the day of knowledge where the year is not over. A final evaluation
    /// looks back on the whole plan and tells of the day of knowledge.
    /// </summary>
    public DateOnly On => Kind != ReportKind.Final && new DateOnly(Year, 12, 31) is var last && last < AsOf ? last : AsOf;
}
