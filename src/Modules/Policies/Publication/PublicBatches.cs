using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Publicity;
using Chuangpu.Policies.Applications;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Publication;

/// <summary>Lists under publication and their results on the public portal.</summary>
internal sealed class PublicBatches(ChuangpuDb db, TimeProvider clock) : IPublicSource
{
    /// <inheritdoc />
    public IReadOnlyCollection<string> Kinds => [nameof(Batch), nameof(AwardApplication)];

    /// <inheritdoc />
    public async Task<IReadOnlyList<PublicItem>> ListAsync(CancellationToken cancellation)
    {
        var batches = await db.Set<Batch>().AsNoTracking().Where(b => b.PublishedOn != null).OrderByDescending(b => b.PublishedOn).ThenByDescending(b => b.Id).ToListAsync(cancellation);
        var ids = batches.ConvertAll(b => (Guid?)b.Id);
        // The sums of what the published lists show; the applications themselves stay where they are.
        var sums = (await db.Set<AwardApplication>().IgnoreQueryFilters().AsNoTracking().Where(a => ids.Contains(a.BatchId) && a.AllocatedFen != null && a.State != ApplicationState.Refused)
            .GroupBy(a => a.BatchId).Select(g => new { g.Key, Count = g.Count(), Fen = g.Sum(a => a.AllocatedFen!.Value) }).ToListAsync(cancellation)).ToDictionary(s => s.Key!.Value);
        var today = clock.Today();
        return [.. batches.Select(b => Of(b, sums.GetValueOrDefault(b.Id) is { } sum ? (sum.Count, sum.Fen) : (0, 0L), today))];
    }

    private static PublicItem Of(Batch batch, (int Count, long Fen) sum, DateOnly today)
    {
        var open = batch.TakesObjections(today);
        var approved = batch.State == BatchState.Approved;
        return new(approved ? PublicKind.Result : PublicKind.Publication, batch.Title, $"/policies/publications/{batch.Id}", batch.RegionCode)
        {
            On = approved && batch.ApprovedAt is { } at ? DateOnly.FromDateTime(at.ToChinaTime()) : batch.PublishedOn,
            Summary = $"{(approved ? "经公示批准兑付" : "拟兑付")} {sum.Count} 项，共 {MoneyFormat.Short(sum.Fen / 100m)}{(approved ? "" : $"，公示至 {batch.EndsOn:yyyy-MM-dd}")}",
            State = open ? "公示中" : approved ? "已批准" : "公示期满",
            OpenUntil = open ? batch.EndsOn : null,
            IsDemo = batch.IsDemo,
        };
    }
}
