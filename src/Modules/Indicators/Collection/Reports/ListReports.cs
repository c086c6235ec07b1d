using System.Linq.Expressions;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>Reports as the desks and the overview of a round list them, the most urgent first.</summary>
public sealed class ListReports(ChuangpuDb db, TimeProvider clock) : IUseCase
{
    /// <param name="wanted">Which.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public async Task<IReadOnlyList<ReportRow>> HandleAsync(Expression<Func<UnitReport, bool>> wanted, CancellationToken cancellation = default)
    {
        var reports = await db.Set<UnitReport>().AsNoTracking().Include(r => r.Organisation).Include(r => r.Round).ThenInclude(r => r.Form).Where(wanted).ToListAsync(cancellation);
        var codes = reports.Select(r => r.RegionCode).Union(reports.Select(r => r.WaitsFor).OfType<string>()).ToList();
        var regions = await db.Set<Region>().AsNoTracking().Where(r => codes.Contains(r.Code)).ToDictionaryAsync(r => r.Code, cancellation);
        var today = clock.Today();
        return [.. reports.Select(r => Row(r, regions, today)).OrderBy(r => r.DueOn ?? DateOnly.MaxValue).ThenBy(r => r.RegionCode, StringComparer.Ordinal)];
    }

    private static ReportRow Row(UnitReport report, Dictionary<string, Region> regions, DateOnly today)
    {
        var approver = report.WaitsFor is { } code ? regions.GetValueOrDefault(code) : null;
        var due = report.State switch
        {
            UnitReportState.Locked => null,
            UnitReportState.Submitted => approver is null ? null : report.Round.DueOn(approver.Level),
            _ => report.Round.UnitsDue,
        };
        return new(
            report.Id, report.RoundId, report.Round.Title, NameOf(report, regions.GetValueOrDefault(report.RegionCode)?.Name), report.RegionCode, report.State,
            approver?.Name, due, due < today, report.SubmittedAt, report.State == UnitReportState.Returned ? report.Reason : null, report.IsDemo);
    }

    /// <summary>The unit as lists show it: the organisation, or the bureau of the region.</summary>
    internal static string NameOf(UnitReport report, string? region) => report.Organisation?.Name ?? $"{region ?? report.RegionCode}科技部门";
}
