using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Kernel.Publicity;

/// <summary>
/// All that is public, kept for every reader as long as the audit trail knows of no change to it and the day is the same. It is read
/// in a scope of its own, as a visitor, so what somebody signed in may see besides can never get into it.
/// </summary>
public sealed class PublicItems(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private Kept? _kept;

    /// <summary>What is public now.</summary>
    /// <param name="db">The reader's database, asked only whether anything has changed.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<PublicContents> GetAsync(ChuangpuDb db, CancellationToken cancellation = default)
    {
        if (await StandingAsync(db, cancellation) is { } standing)
        {
            return standing;
        }

        await _reading.WaitAsync(cancellation);
        try
        {
            // Who waited finds what the one before has read.
            if (await StandingAsync(db, cancellation) is { } read)
            {
                return read;
            }

            _kept = await ReadAsync(cancellation);
            return _kept.Contents;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _reading.Dispose();

    private async Task<PublicContents?> StandingAsync(ChuangpuDb db, CancellationToken cancellation)
    {
        var mark = await ChangesSince.MarkAsync(db, cancellation);
        if (_kept is not { } kept || kept.Contents.Day != clock.Today() || await ChangesSince.AnyAsync(db, kept.Mark, mark, kept.Kinds, cancellation))
        {
            return null;
        }

        kept.Mark = mark;
        return kept.Contents;
    }

    private async Task<Kept> ReadAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<ChuangpuDb>();
        // Before reading: what is saved meanwhile counts as a change, and the worst is that it is read twice.
        var mark = await ChangesSince.MarkAsync(db, cancellation);
        List<PublicItem> items = [];
        HashSet<string> kinds = [];
        foreach (var source in services.GetServices<IPublicSource>())
        {
            items.AddRange(await source.ListAsync(cancellation));
            kinds.UnionWith(source.Kinds);
        }

        return new Kept(new PublicContents((_kept?.Contents.Version ?? 0) + 1, clock.Today(), clock.GetUtcNow(), items, await RegionsAsync(db, items, cancellation)), kinds) { Mark = mark };
    }

    private static async Task<IReadOnlyList<PublicRegion>> RegionsAsync(ChuangpuDb db, List<PublicItem> items, CancellationToken cancellation)
    {
        HashSet<string> codes = [];
        foreach (var code in items.Select(i => i.RegionCode).Distinct())
        {
            for (var next = code; next is not null and not RegionCode.Nation && codes.Add(next);)
            {
                next = RegionCode.ParentOf(next);
            }
        }

        return await db.Set<Region>().AsNoTracking().Where(r => codes.Contains(r.Code)).OrderBy(r => r.Code).Select(r => new PublicRegion(r.Code, r.Name, r.Level)).ToListAsync(cancellation);
    }

    private sealed class Kept(PublicContents contents, IReadOnlyCollection<string> kinds)
    {
        private long _mark;

        public PublicContents Contents { get; } = contents;

        public IReadOnlyCollection<string> Kinds { get; } = kinds;

        public long Mark
        {
            get => Volatile.Read(ref _mark);
            set => Volatile.Write(ref _mark, value);
        }
    }
}
