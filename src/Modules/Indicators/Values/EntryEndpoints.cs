using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Tables;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Values;

/// <summary>What the page of one value asks for while somebody types. It belongs to that page and is no part of the public API.</summary>
internal static class EntryEndpoints
{
    public static void MapEntry(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/indicators/{code}/enter/check", CheckAsync).WithMetadata(new NeedsAttribute(Capability.ReportStatistics)).ExcludeFromDescription();

    private static async Task<IResult> CheckAsync(
        string code, HttpContext http, IAntiforgery antiforgery, ChuangpuDb db, RegionDirectory regions, CheckEntry check, CurrentActor current, TimeProvider clock, CancellationToken cancellation)
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        var form = await http.Request.ReadFormAsync(cancellation);
        var indicator = await db.Set<Indicator>().AsNoTracking().Include(i => i.Definitions).SingleOrDefaultAsync(i => i.Code == code, cancellation);
        var region = await regions.FindAsync(Field(nameof(EnterValue.Request.RegionCode)), cancellation);
        if (indicator is null || region is null || !current.Actor.Can(Capability.ReportStatistics, region.Code) || !StatPeriod.TryParse(Field(nameof(EnterValue.Request.Period)), out var period))
        {
            return Results.NotFound();
        }

        var read = ReportedNumber.Read(Field(nameof(EnterValue.Request.Value)));
        if (!read.Succeeded)
        {
            return Answer([(FindingKind.Hard, read.Problem.Message)]);
        }

        if (read.Value is not { } value)
        {
            return Answer([]);
        }

        var cell = new ValueCell(indicator, region, period, Field(nameof(EnterValue.Request.MemberCode)) is { Length: > 0 } member ? member : null);
        var status = Enum.TryParse<ValueStatus>(Field(nameof(EnterValue.Request.Status)), out var asked) ? asked : ValueStatus.Preliminary;
        return ValueRules.Check(cell, value, status, clock.Today()) is { } broken
            ? Answer([(FindingKind.Hard, broken.Message)])
            : Answer([.. (await check.HandleAsync(cell, value, cancellation)).Select(f => (FindingKind.Soft, $"{f}，请核对；确实如此的，请在说明中写明原因。"))]);

        // The page's fields are named by the place of its request.
        string Field(string property) => form.FirstOrDefault(f => f.Key.EndsWith($".{property}", StringComparison.Ordinal)).Value.ToString();
    }

    private static IResult Answer(IReadOnlyList<(FindingKind Kind, string Message)> findings) =>
        ReportEndpoints.Findings(findings.Select((f, i) => new ReportFinding(f.Kind, $"entry:{i}", null, f.Message)));
}
