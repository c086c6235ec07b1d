using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Regions;

/// <summary>
/// Brings the regions in the database to the lists that come with the program. A region that left the lists keeps its
/// row, because plans and accounts may still name it.
/// </summary>
public sealed class LoadRegions(ChuangpuDb db) : ISeed
{
    private const string Name = "regions";

    /// <inheritdoc />
    public int Order => 0;

    /// <inheritdoc />
    public bool IsDemo => false;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        var mark = await db.Set<LoadedData>().SingleOrDefaultAsync(x => x.Name == Name, cancellation);
        if (mark?.Fingerprint == RegionData.Fingerprint)
        {
            return;
        }

        var changes = RegionData.Changes();
        var known = await db.Set<Region>().ToDictionaryAsync(r => r.Code, cancellation);
        foreach (var region in RegionData.Regions(changes))
        {
            if (known.TryGetValue(region.Code, out var old))
            {
                (old.Name, old.ValidFrom, old.ValidTo) = (region.Name, region.ValidFrom, region.ValidTo);
            }
            else
            {
                db.Add(region);
            }
        }

        db.RemoveRange(await db.Set<RegionChange>().ToListAsync(cancellation));
        db.AddRange(changes);
        if (mark is null)
        {
            db.Add(new LoadedData { Name = Name, Fingerprint = RegionData.Fingerprint });
        }
        else
        {
            mark.Fingerprint = RegionData.Fingerprint;
        }

        await db.SaveChangesAsync(cancellation);
    }
}
