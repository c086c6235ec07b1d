using System.Globalization;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Exports;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Publicity;
using Chuangpu.WebKit;
using Microsoft.Net.Http.Headers;

namespace Chuangpu.Web;

/// <summary>Answers <c>?export=xlsx</c> with the list the page shows, as a workbook, in place of the page; and records who took it.</summary>
internal sealed class SendExport(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, PageExport export, ChuangpuDb db, PublicAddress address, CurrentActor current, TimeProvider clock)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !context.Request.Query.Any(IsExport))
        {
            await next(context);
            return;
        }

        // The page is rendered aside: it is sent only when it turns out to have no such list, or an error to show.
        var (answer, page) = (context.Response.Body, new MemoryStream());
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = answer;
        }

        if (export.List is not { } list || context.Response.StatusCode != StatusCodes.Status200OK)
        {
            page.Position = 0;
            await page.CopyToAsync(answer, context.RequestAborted);
            return;
        }

        var path = context.Request.Path.ToString();
        await AuditTrail.RecordAsync(
            db, current.Actor, clock, "Exported", "List", path[..Math.Min(path.Length, 80)], $"{list.Title}，{list.Rows.Count} 行{context.Request.QueryString}", context.RequestAborted);
        var file = new MemoryStream();
        XlsxWriter.Write(
            file, [new Sheet(list.Title, [.. list.Columns.Select(c => new SheetColumn(c.Title, c.Decimals))], list.Rows)],
            Notes(list, export, address.RootFor(context.Request) + context.Request.Path, current.Actor, clock));
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName($"{list.Title}_{clock.Today():yyyyMMdd}.xlsx");
        context.Response.ContentType = XlsxWriter.MediaType;
        context.Response.ContentLength = file.Length;
        context.Response.Headers.ContentDisposition = name.ToString();
        context.Response.Headers.CacheControl = "no-store";
        file.Position = 0;
        await file.CopyToAsync(answer, context.RequestAborted);
    }

    private static bool IsExport(KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> parameter) =>
        parameter.Value == "xlsx" && (parameter.Key == "export" || parameter.Key.EndsWith("-export", StringComparison.Ordinal));

    private static List<SheetNote> Notes(ListExport list, PageExport export, string address, Actor actor, TimeProvider clock)
    {
        var time = clock.GetUtcNow().UtcDateTime.ToChinaTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var filters = string.Join("；", export.Filters.Select(f => $"{f.Label}：{f.Value}"));
        List<SheetNote> notes =
        [
            new("清单", list.Title),
            new("来源", $"创谱 · {export.Page ?? list.Title}"),
            new("网址", address),
            new("筛选条件", filters.Length == 0 ? "无（全部）" : filters),
            new("记录数", list.Total.ToString("N0", CultureInfo.InvariantCulture)),
            new("导出时间", $"{time}（北京时间）"),
            new("导出人", actor.Name),
        ];
        if (list.Total > list.Rows.Count)
        {
            notes.Add(new("注意", $"清单超过 {ListExport.MostRows:N0} 行，本文件只含前 {list.Rows.Count:N0} 行。请缩小筛选范围后分次导出。"));
        }

        if (list.HasDemo)
        {
            notes.Add(new("演示数据", "“数据性质”一列标为“演示数据”的记录含有为演示编造的内容，不得作为统计或决策依据。"));
        }

        return notes;
    }
}
