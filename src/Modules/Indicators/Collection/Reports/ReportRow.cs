namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>A unit's report in a list.</summary>
/// <param name="Id">The report.</param>
/// <param name="RoundId">The round.</param>
/// <param name="Round">Form and period.</param>
/// <param name="Unit">Who reports.</param>
/// <param name="RegionCode">The region (six digits).</param>
/// <param name="State">Where it stands.</param>
/// <param name="WaitsFor">The region whose bureau approves next, by name, or null.</param>
/// <param name="DueOn">The last day for whoever has to act, or null.</param>
/// <param name="IsLate">Whether that day is past and something is still to be done.</param>
/// <param name="SubmittedAt">When it was handed in last (UTC).</param>
/// <param name="Reason">Why it was returned or unlocked.</param>
/// <param name="IsDemo">Whether it is invented.</param>
public sealed record ReportRow(
    Guid Id, Guid RoundId, string Round, string Unit, string RegionCode, UnitReportState State, string? WaitsFor, DateOnly? DueOn, bool IsLate, DateTime? SubmittedAt, string? Reason, bool IsDemo)
{
    /// <summary>The report's page.</summary>
    public string Href => $"/collection/reports/{Id}";
}
