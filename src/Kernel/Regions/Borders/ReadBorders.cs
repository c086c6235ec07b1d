using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Regions.Borders;

/// <summary>Regions as a drawing: from the official map in place, else from the sketch that comes with the program (data/maps).</summary>
public sealed class ReadBorders(ChuangpuDb db, FileStore files, BorderCache cache) : IUseCase
{
    /// <summary>Draws regions to one scale; empty where no map holds any of them.</summary>
    /// <param name="codes">Six digits each: siblings, so that they fit together.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<RegionDrawing> DrawAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(codes);
        foreach (var map in codes.Count == 0 ? [] : await db.Set<OfficialMap>().AsNoTracking().OrderByDescending(m => m.Id).ToListAsync(cancellation))
        {
            var prefix = RegionCode.PrefixOf(map.RegionCode);
            // A map whose divisions have changed since shows what it holds only where nothing is missing.
            if (codes.All(c => c.StartsWith(prefix, StringComparison.Ordinal)) && await SetAsync(map, cancellation) is var set && set.Holds(codes))
            {
                return cache.Drawing(map.Id, codes, () => set.Draw(codes, map.ReviewNumber));
            }
        }

        return cache.Drawing(Guid.Empty, codes, () => Sketch.Borders.Draw(codes, null));
    }

    private ValueTask<BorderSet> SetAsync(OfficialMap map, CancellationToken cancellation) => cache.SetAsync(map.Id, async () =>
    {
        // The administrator who handed the file in sees it; its borders everybody does.
        var sha = await db.Set<Attachment>().IgnoreQueryFilters().Where(a => a.Id == map.AttachmentId).Select(a => a.Sha256).SingleAsync(cancellation);
        using var copy = new MemoryStream();
        await using (var stored = files.Open(sha))
        {
            await stored.CopyToAsync(copy, cancellation);
        }

        return Sketch.Trusted(copy.ToArray());
    });
}
