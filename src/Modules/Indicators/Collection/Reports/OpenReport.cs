using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>Reads a report with all that checking it needs, and saves it.</summary>
internal static class OpenReport
{
    public static Task<UnitReport?> FindReportAsync(this ChuangpuDb db, Guid id, CancellationToken cancellation, bool tracked = true)
    {
        var reports = tracked ? db.Set<UnitReport>().AsTracking() : db.Set<UnitReport>().AsNoTrackingWithIdentityResolution();
        return reports.Include(r => r.Organisation).Include(r => r.Values).Include(r => r.Evidence).ThenInclude(e => e.Attachment).Include(r => r.Explanations).Include(r => r.Steps)
            .Include(r => r.Round).ThenInclude(r => r.Form).ThenInclude(f => f.Checks)
            .Include(r => r.Round).ThenInclude(r => r.Form).ThenInclude(f => f.Rows).ThenInclude(r => r.Member)
            .Include(r => r.Round).ThenInclude(r => r.Form).ThenInclude(f => f.Rows).ThenInclude(r => r.Indicator).ThenInclude(i => i.Definitions)
            .AsSplitQuery().SingleOrDefaultAsync(r => r.Id == id, cancellation);
    }

    public static Dictionary<Guid, decimal?> Numbers(this UnitReport report) => report.Values.ToDictionary(v => v.RowId, v => v.Value);

    public static Dictionary<string, string> Explained(this UnitReport report) => report.Explanations.ToDictionary(e => e.Key, e => e.Text);

    /// <summary>Saves a change of a report, or says that somebody else was first.</summary>
    public static async Task<Result> SaveReportAsync(this ChuangpuDb db, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("这份报表");
        }
    }
}
