using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Regions;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Import;

/// <summary>Regions to choose from, those of a prefecture under its name.</summary>
internal static class RegionChoices
{
    /// <summary>The regions of a subtree that stand today and issue plans; development zones do too.</summary>
    public static async Task<List<Choice<string?>>> BelowAsync(ChuangpuDb db, string prefix)
    {
        var regions = await db.Set<Region>().AsNoTracking().Where(r => r.Code.StartsWith(prefix) && r.ValidTo == null).OrderBy(r => r.Code).ToListAsync();
        var names = regions.ToDictionary(r => r.Code, r => r.Name);
        return [.. regions.Select(r => new Choice<string?>(r.Code, r.Name, Group(r, names)))];
    }

    private static string? Group(Region region, Dictionary<string, string> names) => region.Level switch
    {
        RegionLevel.National or RegionLevel.Province => null,
        RegionLevel.Prefecture => region.Name,
        _ => region.ParentCode is { } parent ? names.GetValueOrDefault(parent) : null,
    };
}
