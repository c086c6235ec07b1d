using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>
/// What is known of a unit beside the report being filled: for a region the values that stand, for an organisation what it
/// reported in other rounds and forms that are locked.
/// </summary>
public sealed class UnitHistory(ChuangpuDb db, IndicatorValues values) : IUseCase
{
    /// <param name="report">With its round and form.</param>
    /// <param name="indicators">The indicators wanted.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public async Task<IReadOnlyDictionary<(FormCell Cell, StatPeriod Period), decimal>> ReadAsync(UnitReport report, IReadOnlyCollection<string> indicators, CancellationToken cancellation = default)
    {
        if (report.OrganisationId is not { } organisation)
        {
            var standing = await values.ReadAsync(new ValueQuery { Indicators = indicators, Regions = [report.RegionCode], WithMembers = true, FactsOnly = true }, cancellation);
            return standing.ToDictionary(v => (new FormCell(v.IndicatorCode, v.MemberCode), v.Period), v => v.Value!.Value);
        }

        var reported = await db.Set<ReportedValue>().AsNoTracking()
            .Where(v => v.Report.OrganisationId == organisation && v.Report.State == UnitReportState.Locked && v.ReportId != report.Id && v.Value != null && indicators.Contains(v.Row.IndicatorCode))
            .Select(v => new { v.Row.IndicatorCode, v.Row.MemberCode, v.Report.Round.Form.Frequency, v.Report.Round.StartsOn, Value = v.Value!.Value, v.Report.SubmittedAt })
            .ToListAsync(cancellation);
        // The same figure in two forms: what was handed in last counts.
        return reported.GroupBy(v => (new FormCell(v.IndicatorCode, v.MemberCode), new StatPeriod(v.Frequency, v.StartsOn))).ToDictionary(g => g.Key, g => g.MaxBy(v => v.SubmittedAt)!.Value);
    }
}
