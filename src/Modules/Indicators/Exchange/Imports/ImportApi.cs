using System.ComponentModel;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Exports;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Exchange.Imports;

/// <summary>
/// <c>POST /api/v1/indicator-values</c> and the files of the import pages. A page of another site can't post with a user's
/// cookie: neither the media types nor the header below pass without the browser asking first.
/// </summary>
internal static class ImportApi
{
    private const string Header = "X-Requested-With";

    public static IEndpointRouteBuilder MapValueImport(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/v1/indicator-values", PostAsync).WithMetadata(new NeedsAttribute(Capability.ManageIndicators)).DisableAntiforgery()
            .WithName("ImportIndicatorValues").WithTags("指标").WithSummary("导入指标数值（CSV 或 .xlsx）")
            .WithDescription(
                "请求体为文件内容，类型 text/csv 或 " + XlsxWriter.MediaType + "，并带请求头 " + Header + "。列：指标编码、地区代码、时期、分组、数值、单位、数据状态、说明、批次号，顺序不限。"
                + "全部正确才会导入；同一批次号（key 参数、批次号列，都没有时为文件的 SHA-256）只导入一次，再次发送返回第一次的回执。dryRun=true 只核对，不导入。需要指标管理权限。")
            .Accepts<string>("text/csv", XlsxWriter.MediaType)
            .Produces<ImportedAnswer>(StatusCodes.Status200OK).Produces<ImportedAnswer>(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        var pages = endpoints.MapGroup("/indicators/import").WithMetadata(new NeedsAttribute(Capability.ManageIndicators)).ExcludeFromDescription();
        pages.MapGet("/template.xlsx", () => Results.File(MarkedFile.Template(), XlsxWriter.MediaType, "指标数据导入模板.xlsx"));
        pages.MapGet("/{file:guid}/marked.xlsx", MarkedAsync);
        endpoints.MapGet("/indicators/imports/{id:guid}/file", FileAsync).WithMetadata(new NeedsAttribute(Capability.ManageIndicators)).ExcludeFromDescription();
        return endpoints;
    }

    private static async Task<IResult> PostAsync(
        HttpContext http, KeepValueFile keep, CheckValueFile check, ImportValues import,
        [FromQuery, Description("批次号，最多 100 个字符。")] string? key, [FromQuery, Description("更正的原因，用于没有单独说明的行。")] string? note,
        [FromQuery, Description("true 时只核对，不导入。")] bool? dryRun, CancellationToken cancellation)
    {
        if (!http.Request.Headers.ContainsKey(Header))
        {
            return Refused(StatusCodes.Status400BadRequest, $"请带请求头 {Header}。");
        }

        var name = (http.Request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant() switch { "text/csv" => "数据.csv", XlsxWriter.MediaType => "数据.xlsx", _ => null };
        if (name is null)
        {
            return Refused(StatusCodes.Status415UnsupportedMediaType, $"请以 text/csv 或 {XlsxWriter.MediaType} 发送文件内容。");
        }

        var kept = await keep.HandleAsync(http.Request.Body, name, cancellation);
        if (!kept.Succeeded)
        {
            return Refused(StatusCodes.Status400BadRequest, kept.Problem.Message);
        }

        if (dryRun == true)
        {
            var checkedFile = await check.HandleAsync(kept.Value, note, key, cancellation);
            return checkedFile.Succeeded ? Answer(ImportedAnswer.Of(checkedFile.Value, null)) : Refused(StatusCodes.Status400BadRequest, checkedFile.Problem.Message);
        }

        var done = await import.HandleAsync(new(kept.Value, note, key), cancellation);
        return done.Succeeded ? Answer(ImportedAnswer.Of(done.Value.Check, done.Value.Receipt))
            : Refused(done.Problem.Code is Problem.ConflictCode ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest, done.Problem.Message);
    }

    private static async Task<IResult> MarkedAsync(Guid file, CheckValueFile check, CancellationToken cancellation) =>
        await check.HandleAsync(file, cancellation: cancellation) is { Succeeded: true, Value: { Faults.Count: > 0 } found }
            ? Results.File(MarkedFile.Of(found), XlsxWriter.MediaType, $"核对结果-{Path.GetFileNameWithoutExtension(found.File.FileName)}.xlsx")
            : Results.NotFound();

    private static async Task<IResult> FileAsync(Guid id, ChuangpuDb db, FileStore files, CancellationToken cancellation) =>
        await db.Set<ValueImport>().AsNoTracking().Where(i => i.Id == id).Select(i => i.File).SingleOrDefaultAsync(cancellation) is { } file
            ? Results.File(files.Open(file.Sha256), file.ContentType, file.FileName)
            : Results.NotFound();

    private static IResult Answer(ImportedAnswer answer) =>
        Results.Json(answer, statusCode: answer.Refused > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static IResult Refused(int status, string message) => Results.Problem(detail: message, title: "没有导入", statusCode: status);
}
