using System.IO.Compression;
using System.Security.Cryptography;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Publicity;
using Chuangpu.Web.SignIn;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;

namespace Chuangpu.Web.Home;

/// <summary>
/// Sends visitors the pages marked <see cref="KeptForVisitorsAttribute"/> as they were rendered for the first of them, until something
/// public changes. Whoever brings a session gets a page of the own, and what was rendered with one is never kept. The kept pages hold no
/// secret and no form, so they alone are compressed.
/// </summary>
internal sealed class KeepForVisitors(RequestDelegate next, PublicItems items, TimeProvider clock) : IDisposable
{
    // Some hundred pages with their compressed forms; a province has one page for each county.
    private const int MostBytes = 32 * 1024 * 1024;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<KeptForVisitorsAttribute>() is null
            || context.Request.Cookies.ContainsKey(SessionCookie.Name))
        {
            await next(context);
            return;
        }

        var contents = await items.GetAsync(context.RequestServices.GetRequiredService<ChuangpuDb>(), context.RequestAborted);
        // These pages read no query, so that nobody can fill the memory with addresses.
        var key = context.Request.Path.Value!.TrimEnd('/');
        var page = _kept.Get<Page>(key);
        if (page?.Version != contents.Version)
        {
            page = await RenderAsync(context, contents.Version);
            if (page is null)
            {
                return;
            }

            _kept.Set(key, page, new MemoryCacheEntryOptions { Size = page.Plain.Length + page.Brotli.Length + page.Gzip.Length });
        }

        await SendAsync(context, page);
    }

    public void Dispose() => _kept.Dispose();

    // Null where the answer is no page to keep and was sent as it is.
    private async Task<Page?> RenderAsync(HttpContext context, long version)
    {
        var (answer, rendered) = (context.Response.Body, new MemoryStream());
        context.Response.Body = rendered;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = answer;
        }

        if (context.Response.StatusCode != StatusCodes.Status200OK || context.Response.Headers.ContainsKey(HeaderNames.SetCookie) || context.User.Identity?.IsAuthenticated == true)
        {
            rendered.Position = 0;
            await rendered.CopyToAsync(answer, context.RequestAborted);
            return null;
        }

        var plain = rendered.ToArray();
        var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 12))}\"";
        return new Page(version, tag, clock.GetUtcNow(), plain, Compressed(plain, s => new BrotliStream(s, CompressionLevel.Optimal)), Compressed(plain, s => new GZipStream(s, CompressionLevel.Optimal)));
    }

    private static byte[] Compressed(byte[] plain, Func<Stream, Stream> through)
    {
        var result = new MemoryStream();
        using (var stream = through(result))
        {
            stream.Write(plain);
        }

        return result.ToArray();
    }

    private static async Task SendAsync(HttpContext context, Page page)
    {
        var headers = context.Response.Headers;
        headers.ETag = page.Tag;
        headers.LastModified = HeaderUtilities.FormatDate(page.At);
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept-Encoding, Cookie";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(page.Tag, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        var (body, encoding) = accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? (page.Brotli, "br") : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? (page.Gzip, "gzip") : (page.Plain, null);
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private sealed record Page(long Version, string Tag, DateTimeOffset At, byte[] Plain, byte[] Brotli, byte[] Gzip);
}
