using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>
/// Makes the numbers of a report that is being locked the values of its region, in the unit of work of the approval: both
/// stand or neither. A region's organisations make up one value, their sum, once all of them are locked.
/// </summary>
public sealed class EnterFigures(ChuangpuDb db, IndicatorValues values, RegionDirectory regions, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <param name="report">As <see cref="OpenReport"/> reads it.</param>
    /// <param name="cancellation">Stops the look-ups.</param>
    /// <returns>Why a value cannot stand, or null; then nothing may be saved.</returns>
    internal async Task<Problem?> HandleAsync(UnitReport report, CancellationToken cancellation)
    {
        if (await SumsAsync(report, cancellation) is not { } numbers)
        {
            return null;
        }

        var region = await regions.FindAsync(report.RegionCode, cancellation);
        foreach (var row in report.Round.Form.Rows)
        {
            if (await EnterAsync(report, row, region!, numbers.GetValueOrDefault(row.Id), cancellation) is { } refused)
            {
                return refused;
            }
        }

        return null;
    }

    private async Task<Problem?> EnterAsync(UnitReport report, FormRow row, Region region, decimal? number, CancellationToken cancellation)
    {
        var (form, period) = (report.Round.Form, report.Round.Period);
        var history = await values.HistoryAsync(row.IndicatorCode, region.Code, period, row.MemberCode, cancellation);
        var latest = history.Count > 0 ? history[0] : null;
        // Nothing reported says nothing about what others entered; only a report that stood before can take its value back.
        if (latest?.Value == number || (number is null && !report.WasLocked))
        {
            return null;
        }

        var status = report.WasLocked && report.Round.FiguresPublishedAt is not null && latest is not null ? ValueStatus.Revised : form.ValueStatus;
        if (latest is { Value: { } standing } && status < latest.Status)
        {
            return new Problem("report.firmer",
                $"“{row.Title(period)}”已有{DisplayText.OfEnum(latest.Status)}数 {NumberFormat.Text(standing)}，不能用{DisplayText.OfEnum(status)}数 {(number is { } n ? NumberFormat.Text(n) : "（空）")} 覆盖。请退回报送单位核对。");
        }

        if (ValueRules.Check(new ValueCell(row.Indicator, region, period, row.MemberCode), number, status, clock.Today()) is { } wrong)
        {
            return wrong;
        }

        var note = $"来自报表“{form.Name}”第 {form.Number} 版{(report.WasLocked ? "，更正：" + report.Steps.Where(s => s.Action == ReportAction.Unlock).MaxBy(s => s.At)?.Reason : "")}";
        db.Add(new IndicatorValue
        {
            IndicatorCode = row.IndicatorCode,
            RegionCode = region.Code,
            Frequency = period.Frequency,
            StartsOn = period.StartsOn,
            MemberCode = row.MemberCode,
            Value = number,
            Status = status,
            Note = note[..Math.Min(note.Length, 500)],
            ReportId = report.Id,
            EnteredBy = current.Actor.UserId,
            EnteredAt = clock.GetUtcNow().UtcDateTime,
            // A sum of several organisations is proved by their reports, not by one file.
            EvidenceId = report.OrganisationId is null ? report.Evidence.Find(e => e.RowId == row.Id)?.AttachmentId : null,
            IsDemo = report.IsDemo,
        });
        return null;
    }

    // Null: the region's other organisations are not locked yet, so its sum is not known.
    private async Task<Dictionary<Guid, decimal?>?> SumsAsync(UnitReport report, CancellationToken cancellation)
    {
        if (report.OrganisationId is null)
        {
            return report.Numbers();
        }

        var others = await db.Set<UnitReport>().AsNoTracking().Include(r => r.Values)
            .Where(r => r.RoundId == report.RoundId && r.RegionCode == report.RegionCode && r.Id != report.Id).ToListAsync(cancellation);
        if (others.Exists(r => r.State != UnitReportState.Locked))
        {
            return null;
        }

        return report.Round.Form.Rows.ToDictionary(r => r.Id, r =>
        {
            var given = others.Append(report).Select(o => o.Values.Find(v => v.RowId == r.Id)?.Value).OfType<decimal>().ToList();
            return given.Count == 0 ? (decimal?)null : given.Sum();
        });
    }
}
