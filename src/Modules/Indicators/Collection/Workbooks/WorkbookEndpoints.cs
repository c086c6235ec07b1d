using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Exports;
using Chuangpu.Kernel.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection.Workbooks;

/// <summary>Where templates are downloaded from, and files that came back with their faults marked.</summary>
internal static class WorkbookEndpoints
{
    public static IEndpointRouteBuilder MapWorkbooks(this IEndpointRouteBuilder endpoints)
    {
        var reports = endpoints.MapGroup("/collection/reports/{id:guid}").ExcludeFromDescription();
        reports.MapGet("/template", TemplateAsync).WithMetadata(new NeedsAttribute(Capability.ReportStatistics));
        reports.MapGet("/returned/{file:guid}", ReturnedAsync).WithMetadata(new NeedsAttribute(Capability.ReportStatistics));
        return endpoints;
    }

    private static async Task<IResult> TemplateAsync(Guid id, WriteTemplate write, CancellationToken cancellation) =>
        await write.HandleAsync(id, cancellation) is { Succeeded: true } made ? Results.File(made.Value.Content, XlsxWriter.MediaType, made.Value.Name) : Results.NotFound();

    // The query filter lets only the unit and the bureaus above it find the file; a higher bureau has no business with it.
    private static async Task<IResult> ReturnedAsync(Guid id, Guid file, ChuangpuDb db, FileStore files, CurrentActor current, CancellationToken cancellation)
    {
        var report = await db.Set<UnitReport>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellation);
        if (report is null || !current.Actor.IsUnitOf(report))
        {
            return Results.NotFound();
        }

        return await db.Set<Attachment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == file && a.RegionCode == report.RegionCode && a.OrganisationId == report.OrganisationId, cancellation) is { } found
            ? Results.File(files.Open(found.Sha256), found.ContentType, found.FileName)
            : Results.NotFound();
    }
}
