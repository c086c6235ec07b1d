using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection;

/// <summary>What collection asks of somebody: reports to fill or mend, and reports to approve.</summary>
internal sealed class CollectionTodos(ChuangpuDb db) : ITodoSource
{
    private const int MostSingly = 5;

    public async Task<IReadOnlyList<TodoItem>> ListAsync(Actor actor, CancellationToken cancellation)
    {
        var items = new List<TodoItem>();
        if (actor.Can(Capability.ReportStatistics))
        {
            var open = await db.Set<UnitReport>().AsNoTracking().Include(r => r.Round).ThenInclude(r => r.Form)
                .Where(r => r.State != UnitReportState.Submitted && r.State != UnitReportState.Locked)
                .Where(r => r.OrganisationId == null ? r.RegionCode == actor.RegionCode : r.OrganisationId == actor.OrganisationId).ToListAsync(cancellation);
            items.AddRange(open.Where(actor.IsUnitOf).Select(r => new TodoItem(
                $"{(r.State == UnitReportState.Returned ? "修改被退回的报表" : "填报")}：{r.Round.Title}", $"{r.Href()}/edit", r.Round.UnitsDue, r.State == UnitReportState.Returned ? "退回修改" : "数据填报")));
        }

        if (actor.RegionCode is { } region && actor.Can(Capability.ApproveStatistics, region))
        {
            items.AddRange(await ToApproveAsync(region, cancellation));
        }

        return [.. items.OrderBy(i => i.DueOn ?? DateOnly.MaxValue)];
    }

    private async Task<IEnumerable<TodoItem>> ToApproveAsync(string region, CancellationToken cancellation)
    {
        var level = await db.Set<Region>().Where(r => r.Code == region).Select(r => r.Level).SingleOrDefaultAsync(cancellation);
        var waiting = await db.Set<UnitReport>().AsNoTracking().Include(r => r.Organisation).Include(r => r.Round).ThenInclude(r => r.Form)
            .Where(r => r.State == UnitReportState.Submitted && r.WaitsFor == region).ToListAsync(cancellation);
        var codes = waiting.Select(r => r.RegionCode).Distinct().ToList();
        var names = await db.Set<Region>().Where(r => codes.Contains(r.Code)).ToDictionaryAsync(r => r.Code, r => r.Name, cancellation);
        // A province that waits for a hundred counties would see nothing else.
        return waiting.GroupBy(r => r.RoundId).SelectMany(g => g.Count() > MostSingly
            ? [new TodoItem($"审核 {g.Count()} 份报表：{g.First().Round.Title}", "/collection/approvals", g.First().Round.DueOn(level), "数据审核")]
            : g.Select(r => new TodoItem($"审核：{r.Organisation?.Name ?? names.GetValueOrDefault(r.RegionCode, r.RegionCode)}，{r.Round.Title}", r.Href(), r.Round.DueOn(level), "数据审核")));
    }
}
