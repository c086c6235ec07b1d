using Chuangpu.Kernel.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>What the entry page asks for while somebody types. It belongs to that page and is no part of the public API.</summary>
internal static class ReportEndpoints
{
    public static IEndpointRouteBuilder MapCollection(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/collection/reports/{id:guid}/check", CheckAsync).WithMetadata(new NeedsAttribute(Capability.ReportStatistics)).ExcludeFromDescription();
        return endpoints;
    }

    private static async Task<IResult> CheckAsync(Guid id, HttpContext http, IAntiforgery antiforgery, CheckTyped check, CancellationToken cancellation)
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        var form = await http.Request.ReadFormAsync(cancellation);
        var explanations = TypedReport.Explanations(form).Where(e => !string.IsNullOrWhiteSpace(e.Value)).ToDictionary(e => e.Key, e => e.Value!);
        var found = await check.HandleAsync(id, TypedReport.Numbers(form), explanations, cancellation);
        return found.Succeeded ? Findings(found.Value) : Results.NotFound();
    }

    /// <summary>Findings as the pages' script reads them.</summary>
    public static IResult Findings(IEnumerable<ReportFinding> findings) =>
        Results.Json(findings.Select(f => new { kind = f.Kind.ToString(), word = WebKit.DisplayText.OfEnum(f.Kind), key = f.Key, row = f.RowId, message = f.Message, blocks = f.Blocks }));
}
