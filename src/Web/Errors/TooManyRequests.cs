using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Chuangpu.Web.Errors;

/// <summary>What somebody sees who sends too often. Written here rather than by a page: the refused form must not be handled again on its way to one.</summary>
internal static class TooManyRequests
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>提交过于频繁 · 创谱</title>
            <link rel="stylesheet" href="/_content/Chuangpu.WebKit/tokens.css" />
            <link rel="stylesheet" href="/_content/Chuangpu.WebKit/webkit.css" />
        </head>
        <body>
            <main id="main">
                <h1>提交过于频繁</h1>
                <p>同一网络的提交次数已达上限，本次内容没有保存。请在 {MINUTES} 分钟后返回上一页重新提交，您填写的内容通常仍保留在上一页。</p>
            </main>
        </body>
        </html>
        """;

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = async (rejected, cancellation) =>
        {
            var response = rejected.HttpContext.Response;
            var minutes = (int)Math.Ceiling((rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(10)).TotalMinutes);
            response.Headers.RetryAfter = $"{minutes * 60}";
            response.ContentType = "text/html; charset=utf-8";
            await response.WriteAsync(Page.Replace("{MINUTES}", $"{minutes}", StringComparison.Ordinal), cancellation);
        };
    }
}
