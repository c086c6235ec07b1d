using System.ComponentModel;
using System.Text.Json;
using Chuangpu.Kernel.Access;
using Chuangpu.Reading;
using Chuangpu.Reading.Formats;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chuangpu.Plans.Import;

/// <summary>
/// <c>POST /api/v1/plans/extract</c>: what reading a plan yields, for programs. It changes nothing, and a page of another
/// site can't call it with a user's cookie: JSON and the header below both make a browser ask first.
/// </summary>
internal static class ExtractEndpoint
{
    private const string Header = "X-Requested-With";
    private const string Json = "application/json";

    /// <summary>The JSON body.</summary>
    /// <param name="Text">The plan's whole text.</param>
    public sealed record Body([property: Description("规划全文")] string? Text);

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/api/v1/plans/extract", HandleAsync)
        .WithMetadata(new NeedsAttribute(Capability.ManagePlans))
        .DisableAntiforgery()
        .WithName("ExtractPlan")
        .WithTags("规划")
        .WithSummary("读取一份规划，返回提纲、目标、责任分工、项目、承诺文件和资金条款")
        .WithDescription(
            "两种用法：以 application/json 发送 {\"text\": \"规划全文\"}；或以 multipart/form-data 上传名为 file 的文件（.txt、.md、.docx、带文字的 .pdf，不超过 50 MB），并带请求头 X-Requested-With。"
            + "返回格式 chuangpu.plan-extract/1；start、end 是原文中的位置（UTF-16 码元），上传 .docx 和 .pdf 时原文在 text 中一并返回。不保存任何内容。需要规划管理权限。")
        .Accepts<Body>(Json, "multipart/form-data")
        .Produces<PlanExtract>(StatusCodes.Status200OK, Json)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> HandleAsync(HttpContext http, CancellationToken cancellation)
    {
        try
        {
            return http.Request switch
            {
                var json when json.HasJsonContentType() => await OfTextAsync(json, cancellation),
                { HasFormContentType: true } form when form.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) => await OfFileAsync(form, cancellation),
                _ => Refused(StatusCodes.Status415UnsupportedMediaType, "请以 application/json 发送文本，或以 multipart/form-data 上传文件。"),
            };
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refused(e.StatusCode, "内容超过 50 MB，没有读取。请删去图片或拆分后再试。");
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or BadHttpRequestException)
        {
            return Refused(StatusCodes.Status400BadRequest, "请求内容不完整或格式不对，请检查后重试。");
        }
    }

    private static async Task<IResult> OfTextAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await request.ReadFromJsonAsync<Body>(cancellation);
        return string.IsNullOrWhiteSpace(body?.Text) ? Refused(StatusCodes.Status400BadRequest, "缺少 text，请发送规划全文。")
            : body.Text.Length > ReadImportedPlan.LongestText ? Refused(StatusCodes.Status413PayloadTooLarge, $"文字超过 {ReadImportedPlan.LongestText / 10_000} 万字，没有读取。请只发送规划正文。")
            : Answer(body.Text, own: true, cancellation);
    }

    private static async Task<IResult> OfFileAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.Headers.ContainsKey(Header))
        {
            return Refused(StatusCodes.Status400BadRequest, $"上传文件时请带请求头 {Header}。");
        }

        var form = await request.ReadFormAsync(cancellation);
        if (form.Files.GetFile("file") is not { } file)
        {
            return Refused(StatusCodes.Status400BadRequest, "缺少名为 file 的文件。");
        }

        await using var content = file.OpenReadStream();
        return await DocumentLoader.LoadAsync(content, file.FileName, ReadImportedPlan.Limits, cancellation) switch
        {
            LoadedDocument document => Answer(document.Text, own: document.Format is SourceFormat.PlainText or SourceFormat.Markdown, cancellation),
            LoadFailure failure => Refused(
                failure.Reason switch
                {
                    LoadFailureReason.TooLarge or LoadFailureReason.ZipBomb => StatusCodes.Status413PayloadTooLarge,
                    LoadFailureReason.WrongType => StatusCodes.Status415UnsupportedMediaType,
                    _ => StatusCodes.Status422UnprocessableEntity,
                },
                failure.Message),
            _ => throw new InvalidOperationException("A file loads or fails, nothing else."),
        };
    }

    // The caller has a text's characters already; of the other formats only we know what the places point into.
    private static IResult Answer(string text, bool own, CancellationToken cancellation)
    {
        var extract = PlanReader.Read(text, new ReadOptions { CancellationToken = cancellation });
        return Results.Content(PlanExtractJson.Serialize(own ? extract : extract with { Text = text }), Json);
    }

    private static IResult Refused(int status, string message) => Results.Problem(detail: message, title: "没有读取", statusCode: status);
}
