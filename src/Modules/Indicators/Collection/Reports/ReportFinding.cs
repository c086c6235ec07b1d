namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>Something that does not hold in a report.</summary>
/// <param name="Kind">What it asks of the unit.</param>
/// <param name="Key">What an explanation is kept under; the same each time the report is checked.</param>
/// <param name="RowId">The row it stands at, or null for several.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Explanation">What the unit said about it, or null.</param>
public sealed record ReportFinding(FindingKind Kind, string Key, Guid? RowId, string Message, string? Explanation = null)
{
    /// <summary>Whether the report cannot be handed in with it.</summary>
    public bool Blocks => Kind == FindingKind.Hard || (Kind == FindingKind.Soft && string.IsNullOrWhiteSpace(Explanation));
}
