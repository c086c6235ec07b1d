using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chuangpu.Indicators.Workbench;

/// <summary>The figures of a view as a file; the address of the page with another path.</summary>
internal static class WorkbenchDownload
{
    public static IEndpointRouteBuilder MapWorkbench(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/indicators/workbench/data.csv", CsvAsync).WithMetadata(new NeedsAttribute(Capability.ReadIndicators)).ExcludeFromDescription();
        return endpoints;
    }

    private static async Task<IResult> CsvAsync(HttpRequest request, ReadWorkbench read, ChuangpuDb db, CurrentActor current, TimeProvider clock, CancellationToken cancellation)
    {
        var selection = WorkbenchSelection.Read(request.Query.SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? "")), clock.Today());
        if (await read.HandleAsync(selection, cancellation) is not { Succeeded: true } view)
        {
            // The page says what is wrong with the choice.
            return Results.Redirect($"/indicators/workbench{request.QueryString}");
        }

        await AuditTrail.RecordAsync(db, current.Actor, clock, "Exported", "List", "/indicators/workbench", $"数据工作台，{view.Value.Figures.Count} 个数{request.QueryString}", cancellation);
        return Results.File(WorkbenchCsv.Write(view.Value), "text/csv; charset=utf-8", $"数据工作台_{clock.Today():yyyyMMdd}.csv");
    }
}
