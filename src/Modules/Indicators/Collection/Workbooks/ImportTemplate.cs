using System.Xml;
using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Tables;
using DocumentFormat.OpenXml.Packaging;

namespace Chuangpu.Indicators.Collection.Workbooks;

/// <summary>
/// The unit hands its filled template back. Either all of it is kept as the draft of its report, or nothing, and the file
/// goes back with its faults marked.
/// </summary>
public sealed class ImportTemplate(ChuangpuDb db, SaveReport save, StoreAttachment files, CurrentActor current) : IUseCase
{
    public async Task<Result<Outcome>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var report = await db.FindReportAsync(request.ReportId, cancellation, tracked: false);
        if (report is null || !current.Actor.IsUnitOf(report))
        {
            return Problem.NotFound("这份报表");
        }

        if (!report.IsOpen())
        {
            return SaveReport.Closed(report);
        }

        if (await CopyAsync(request.Content, cancellation) is not { } file)
        {
            return new Problem("workbook.size", $"文件超过 {WorkbookGate.MostBytes / 1024 / 1024} MB，不像填报模板，没有读取。请重新下载模板，只填写“本期数”一列。");
        }

        if (WorkbookGate.Refuses(file, WorkbookGate.MostUnpacked) is { } refused)
        {
            return refused;
        }

        ReadTemplate.Reading reading;
        try
        {
            var grid = SheetGrid.Read(file, TemplateLayout.MostRows);
            if (!grid.Succeeded)
            {
                return grid.Problem;
            }

            reading = ReadTemplate.Of(grid.Value, report);
        }
        catch (Exception e) when (e is OpenXmlPackageException or XmlException or FormatException or InvalidDataException or IOException or ArgumentException or InvalidOperationException)
        {
            // Whatever a damaged file makes the library stumble over is the file's fault, said as such.
            return new Problem("workbook.corrupt", "文件已损坏，无法读取。请重新下载模板填写，或在 Excel 中“打开并修复”后另存为 .xlsx。");
        }

        if (reading.Faults.Count > 0)
        {
            return await ReturnAsync(report, request.Name, file, reading.Faults, cancellation);
        }

        var saved = await save.HandleAsync(new() { ReportId = report.Id, Version = request.Version, Numbers = reading.Numbers.ToDictionary(n => n.Key, n => n.Value) }, cancellation);
        return saved.Succeeded ? new Outcome([], null, saved.Value.Findings) : saved.Problem;
    }

    private async Task<Result<Outcome>> ReturnAsync(UnitReport report, string name, MemoryStream file, IReadOnlyList<CellFault> faults, CancellationToken cancellation)
    {
        await using var marked = MarkFaults.In(file, faults);
        var kept = await files.HandleAsync(new(marked, $"核对结果-{Path.GetFileNameWithoutExtension(FileName.Clean(name))}.xlsx", report.RegionCode, report.OrganisationId), cancellation);
        if (!kept.Succeeded)
        {
            return kept.Problem;
        }

        await db.SaveChangesAsync(cancellation);
        return new Outcome(faults, kept.Value.Id, []);
    }

    private static async Task<MemoryStream?> CopyAsync(Stream content, CancellationToken cancellation)
    {
        var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (copy.Length + read > WorkbookGate.MostBytes)
            {
                return null;
            }

            copy.Write(buffer, 0, read);
        }

        copy.Position = 0;
        return copy;
    }

    /// <summary>A file somebody hands back.</summary>
    /// <param name="ReportId">The report it is for.</param>
    /// <param name="Version">The version of the report the user was looking at.</param>
    /// <param name="Name">The file's name.</param>
    /// <param name="Content">Its bytes, read to the end.</param>
    public sealed record Request(Guid ReportId, Guid Version, string Name, Stream Content);

    /// <summary>What became of it.</summary>
    /// <param name="Faults">Why nothing was kept; empty when all was.</param>
    /// <param name="ReturnedFile">The file with its faults marked, or null.</param>
    /// <param name="Findings">What does not hold in the draft that was kept.</param>
    public sealed record Outcome(IReadOnlyList<CellFault> Faults, Guid? ReturnedFile, IReadOnlyList<ReportFinding> Findings);
}
