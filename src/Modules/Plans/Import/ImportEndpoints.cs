using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Results;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chuangpu.Plans.Import;

/// <summary>What the review and progress pages ask for while they are open. They belong to those pages and are no part of the public API.</summary>
internal static class ImportEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapReading<PlanImport, ReadImportedPlan>("/plans/imports", Capability.ReadPlans);
        var imports = endpoints.MapGroup("/plans/imports/{id:guid}").ExcludeFromDescription();
        imports.MapGet("/findings", FindingsAsync).WithMetadata(new NeedsAttribute(Capability.ReadPlans));
        imports.MapPost("/findings", ChangeAsync).WithMetadata(new NeedsAttribute(Capability.ManagePlans));
    }

    private static async Task<IResult> FindingsAsync(Guid id, ReviewImport review, CancellationToken cancellation)
    {
        var opened = await review.HandleAsync(id, cancellation);
        return opened.Succeeded ? Json(new { opened.Value.Findings }) : Refused(opened.Problem);
    }

    private static async Task<IResult> ChangeAsync(Guid id, HttpContext http, IAntiforgery antiforgery, ChangeFindings change, ReviewImport review, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Refused(new Problem("antiforgery", "页面已过期，没有保存。请刷新页面后重试。"), StatusCodes.Status400BadRequest);
        }

        if (await ReadAsync(http, cancellation) is not { Changes: not null } sent)
        {
            return Refused(new Problem("import.changes", "内容无法识别，没有保存。请刷新页面后重试。"), StatusCodes.Status400BadRequest);
        }

        var outcome = await change.HandleAsync(new(id, sent.Changes), cancellation);
        if (outcome.Problem is { } problem)
        {
            return Refused(problem, findings: outcome.Findings);
        }

        // Only what a person adds or takes back changes where marks stand.
        var redrawn = outcome.Findings.Any(f => f.Added) ? await RedrawAsync(id, outcome.Findings, review, cancellation) : [];
        return Json(new { outcome.Findings, Paragraphs = redrawn });
    }

    private static async Task<IReadOnlyList<ParagraphMarkup>> RedrawAsync(Guid id, IReadOnlyList<FindingView> changed, ReviewImport review, CancellationToken cancellation)
    {
        var opened = await review.HandleAsync(id, cancellation);
        if (!opened.Succeeded)
        {
            return [];
        }

        var markup = new ReviewMarkup(opened.Value.Text, opened.Value.Outline, opened.Value.Findings);
        return [.. changed.Where(f => f.Added).SelectMany(f => markup.Around(f.Start, f.End)).DistinctBy(p => p.Start)];
    }

    private static async Task<Sent?> ReadAsync(HttpContext http, CancellationToken cancellation)
    {
        try
        {
            return http.Request.HasJsonContentType() ? await http.Request.ReadFromJsonAsync<Sent>(FindingFields.Json, cancellation) : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static IResult Refused(Problem problem, int? status = null, IReadOnlyList<FindingView>? findings = null) => Json(
        new { problem.Message, problem.Field, Findings = findings ?? [] },
        status ?? problem.Code switch
        {
            Problem.NotFoundCode => StatusCodes.Status404NotFound,
            Problem.NotAllowedCode => StatusCodes.Status403Forbidden,
            Problem.ConflictCode => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        });

    private static IResult Json(object value, int status = StatusCodes.Status200OK) => Results.Json(value, FindingFields.Json, statusCode: status);

    private sealed record Sent(IReadOnlyList<FindingChange>? Changes);
}
