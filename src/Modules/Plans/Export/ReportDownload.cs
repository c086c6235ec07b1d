using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Exports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chuangpu.Plans.Export;

/// <summary>The addresses a plan's state is downloaded from.</summary>
internal static class ReportDownload
{
    public static IEndpointRouteBuilder MapReports(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "docx", ExportFormat.Docx, OfficialDocument.MediaType);
        Map(endpoints, "xlsx", ExportFormat.Xlsx, XlsxWriter.MediaType);
        return endpoints;
    }

    private static void Map(IEndpointRouteBuilder endpoints, string extension, ExportFormat format, string mediaType) => endpoints
        .MapGet($"/plans/{{id:guid}}/report.{extension}", async (Guid id, ExportPlan export, CancellationToken cancellation) =>
            await export.HandleAsync(new(id, format), cancellation) is { Succeeded: true } done
                ? Results.File(done.Value.Content, mediaType, done.Value.Name)
                : Results.NotFound())
        .RequireAuthorization(new NeedsAttribute(Capability.ReadPlans)).ExcludeFromDescription();
}
