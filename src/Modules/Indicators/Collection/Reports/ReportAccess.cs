using Chuangpu.Kernel.Access;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>Who may do what to a unit's report.</summary>
internal static class ReportAccess
{
    /// <summary>The unit itself: the organisation's people, or the bureau of exactly this region.</summary>
    public static bool IsUnitOf(this Actor actor, UnitReport report) => actor.Can(Capability.ReportStatistics)
        && (report.OrganisationId is { } organisation ? actor.OrganisationId == organisation : actor.RegionCode == report.RegionCode && actor.Scope.Covers(report.RegionCode));

    /// <summary>The bureau whose turn it is. A higher one does not act for it: level by level means that each has looked.</summary>
    public static bool MayDecide(this Actor actor, UnitReport report) =>
        report.State == UnitReportState.Submitted && report.WaitsFor is { } region && actor.RegionCode == region && actor.Can(Capability.ApproveStatistics, region);

    /// <summary>Whether the unit may change it now.</summary>
    public static bool IsOpen(this UnitReport report) => report.State is UnitReportState.NotStarted or UnitReportState.Draft or UnitReportState.Returned;

    /// <summary>The report's page.</summary>
    public static string Href(this UnitReport report) => $"/collection/reports/{report.Id}";
}
