using System.ComponentModel;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Api;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Exchange;

/// <summary>Indicators and their entered values for programs, within the caller's scope.</summary>
internal static class IndicatorApi
{
    private const string Filters = "按指标、地区、时期和某日所见筛选；只含调用者范围内的数据。汇总和计算的数不在其中。";

    public static void MapIndicatorApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1").WithTags("指标").WithMetadata(new NeedsAttribute(Capability.ReadIndicators));
        api.MapGet("/indicators", ListAsync).WithName("ListIndicators").WithSummary("指标目录");
        api.MapGet("/indicator-values", ValuesAsync).WithName("ListIndicatorValues").WithSummary("指标数值，分页").WithDescription(Filters);
        api.MapGet("/sdmx/data.csv", CsvAsync).WithName("GetSdmxCsv").WithSummary("指标数值，SDMX-CSV 2.0").WithDescription(Filters);
        api.MapGet("/sdmx/data.json", JsonAsync).WithName("GetSdmxJson").WithSummary("指标数值，SDMX-JSON 2.0").WithDescription(Filters);
        api.MapGet("/sdmx/structure.json", StructureAsync).WithName("GetSdmxStructure").WithSummary("数据结构和代码表，SDMX-JSON 2.0");
    }

    private static async Task<Ok<ApiPage<ExchangedIndicator>>> ListAsync(
        ChuangpuDb db, TimeProvider clock, [Description("页码，从 1 起。")] int? page, [Description("每页条数，1 到 200，默认 50。")] int? size, CancellationToken cancellation)
    {
        var catalogue = await CatalogueAsync(db, cancellation);
        return TypedResults.Ok(ApiPage<ExchangedIndicator>.Of(
            [.. catalogue.Values.Select(i => i.On(clock.Today())).OrderBy(d => d.Theme).ThenBy(d => d.IndicatorCode, StringComparer.Ordinal).Select(ExchangedIndicator.Of)], page, size));
    }

    private static async Task<Results<Ok<ApiPage<ExchangedValue>>, ProblemHttpResult>> ValuesAsync(
        [AsParameters] ValueFilter filter, ChuangpuDb db, IndicatorValues values, [Description("页码，从 1 起。")] int? page, [Description("每页条数，1 到 200，默认 50。")] int? size,
        CancellationToken cancellation)
    {
        if (filter.Read() is not { Succeeded: true } query)
        {
            return Refused(filter.Read().Problem!);
        }

        var (found, catalogue) = (await values.ReadAsync(query.Value, cancellation), await CatalogueAsync(db, cancellation));
        return TypedResults.Ok(ApiPage<ExchangedValue>.Of([.. found.Select(v => ExchangedValue.Of(v, catalogue))], page, size));
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> CsvAsync([AsParameters] ValueFilter filter, ChuangpuDb db, IndicatorValues values, CancellationToken cancellation) =>
        filter.Read() is { Succeeded: true } query
            ? TypedResults.Text(SdmxCsv.Write(await values.ReadAsync(query.Value, cancellation), await CatalogueAsync(db, cancellation)), SdmxCsv.ContentType)
            : Refused(filter.Read().Problem!);

    private static async Task<Results<JsonHttpResult<object>, ProblemHttpResult>> JsonAsync(
        [AsParameters] ValueFilter filter, ChuangpuDb db, IndicatorValues values, RegionDirectory regions, TimeProvider clock, CancellationToken cancellation)
    {
        if (filter.Read() is not { Succeeded: true } query)
        {
            return Refused(filter.Read().Problem!);
        }

        var found = await values.ReadAsync(query.Value, cancellation);
        var names = new Dictionary<string, string>(await regions.NamesAsync([.. found.Select(v => v.RegionCode).Distinct()], cancellation));
        foreach (var (code, name) in await MembersAsync(db, cancellation))
        {
            names[code] = name;
        }

        return TypedResults.Json(SdmxJson.Write(found, await CatalogueAsync(db, cancellation), names, clock.GetUtcNow()), contentType: SdmxJson.ContentType);
    }

    private static async Task<JsonHttpResult<object>> StructureAsync(ChuangpuDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var catalogue = await CatalogueAsync(db, cancellation);
        var regions = await db.Set<Region>().AsNoTracking().OrderBy(r => r.Code).Select(r => new { r.Code, r.Name }).ToListAsync(cancellation);
        return TypedResults.Json(
            SdmxStructure.Write(catalogue.Values.Select(i => i.On(clock.Today())).OrderBy(d => d.IndicatorCode, StringComparer.Ordinal), regions.Select(r => (r.Code, r.Name)), await MembersAsync(db, cancellation), clock.GetUtcNow()),
            contentType: SdmxStructure.ContentType);
    }

    private static Task<Dictionary<string, Indicator>> CatalogueAsync(ChuangpuDb db, CancellationToken cancellation) =>
        db.Set<Indicator>().AsNoTracking().Include(i => i.Definitions).ToDictionaryAsync(i => i.Code, cancellation);

    private static async Task<IReadOnlyList<(string Code, string Name)>> MembersAsync(ChuangpuDb db, CancellationToken cancellation) =>
        [.. (await db.Set<BreakdownMember>().AsNoTracking().OrderBy(m => m.BreakdownCode).ThenBy(m => m.Ordinal).ToListAsync(cancellation)).Select(m => (Sdmx.Member(m.Code), m.Name))];

    private static ProblemHttpResult Refused(Problem problem) => TypedResults.Problem(problem.Message, statusCode: StatusCodes.Status400BadRequest, title: "筛选条件有误");
}
