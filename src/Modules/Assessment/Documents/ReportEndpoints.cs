using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Documents;
using Chuangpu.Kernel.Periods;
using Chuangpu.WebKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chuangpu.Assessment.Documents;

/// <summary>The addresses reports and templates are downloaded from.</summary>
internal static class ReportEndpoints
{
    public static IEndpointRouteBuilder MapReportDocuments(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/assessment/documents/{plan:guid}/report.docx", [Needs(Capability.ReadAssessments)] async (Guid plan, ReportKind? kind, int? year, DateOnly? on, WriteReport write, TimeProvider clock, CancellationToken cancellation) =>
            await write.HandleAsync(new(kind ?? ReportKind.Yearly, plan, year ?? clock.Today().Year, on ?? clock.Today()), cancellation) is { Succeeded: true } done ? Results.File(done.Value.Content, DocumentTemplate.MediaType, done.Value.Name) : Results.NotFound()).ExcludeFromDescription();
        endpoints.MapGet("/assessment/documents/template.docx", [Needs(Capability.ReadAssessments)] async (ReportKind? kind, ReportTemplates templates, CurrentActor current, CancellationToken cancellation) =>
            Results.File(await templates.ReadAsync(current.Actor.RegionCode ?? "", kind ?? ReportKind.Yearly, cancellation), DocumentTemplate.MediaType, $"{DisplayText.OfEnum(kind ?? ReportKind.Yearly)}模板.docx")).ExcludeFromDescription();
        return endpoints;
    }
}
