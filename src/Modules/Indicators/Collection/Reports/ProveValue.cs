using System.ComponentModel.DataAnnotations;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>
/// The unit attaches a file to a number of its report, or takes it away again. The file goes with the number into the
/// indicator's value when the report is locked.
/// </summary>
public sealed class ProveValue(ChuangpuDb db, StoreAttachment files, CurrentActor current) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var found = await OpenAsync(request.ReportId, cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var report = found.Value;
        if (!report.Round.Form.Rows.Exists(r => r.Id == request.RowId))
        {
            return new Problem("evidence.row", "这一行不在报表中，请从列表中选择。", nameof(Request.RowId));
        }

        if (request.File is not { } upload)
        {
            return new Problem("evidence.file", "请选择要上传的佐证材料。", nameof(Request.File));
        }

        var kept = await files.HandleAsync(new(upload.Content, upload.FileName, report.RegionCode, report.OrganisationId), cancellation);
        if (!kept.Succeeded)
        {
            return kept.Problem with { Field = nameof(Request.File) };
        }

        if (report.Evidence.Find(e => e.RowId == request.RowId) is { } standing)
        {
            standing.AttachmentId = kept.Value.Id;
        }
        else
        {
            db.Add(new ReportEvidence { ReportId = report.Id, RowId = request.RowId!.Value, AttachmentId = kept.Value.Id });
        }

        return await db.SaveReportAsync(cancellation);
    }

    /// <summary>Takes the file of a row away from the report; the audit trail keeps that it was there.</summary>
    /// <param name="reportId">The report.</param>
    /// <param name="rowId">The row.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result> RemoveAsync(Guid reportId, Guid rowId, CancellationToken cancellation = default)
    {
        var found = await OpenAsync(reportId, cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        found.Value.Evidence.RemoveAll(e => e.RowId == rowId);
        return await db.SaveReportAsync(cancellation);
    }

    private async Task<Result<UnitReport>> OpenAsync(Guid id, CancellationToken cancellation)
    {
        var report = await db.FindReportAsync(id, cancellation);
        return report is null || !current.Actor.IsUnitOf(report) ? Problem.NotFound("这份报表") : report.IsOpen() ? report : SaveReport.Closed(report);
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid ReportId { get; set; }

        [Display(Name = "数据项"), Required(ErrorMessage = "请选择佐证的是哪一项数据。")]
        public Guid? RowId { get; set; }

        /// <summary>The file.</summary>
        public EnterValue.Upload? File { get; set; }
    }
}
