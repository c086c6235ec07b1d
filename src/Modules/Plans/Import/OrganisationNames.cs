using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Import;

/// <summary>
/// Finds the organisation a plan means by a name: of the plan's own region first, then of the regions above it. A plan
/// writes 市科技局 where the register says 长治市科技局, so a leading 省, 市, 县 or 区 stands for the region's name too.
/// </summary>
internal sealed class OrganisationNames
{
    private readonly Dictionary<string, Guid> _found = [];

    private OrganisationNames()
    {
    }

    /// <summary>Loads the organisations of a region and of those above it.</summary>
    public static async Task<OrganisationNames> LoadAsync(ChuangpuDb db, string regionCode, CancellationToken cancellation)
    {
        var names = new OrganisationNames();
        for (var code = regionCode; code is not null; code = RegionCode.ParentOf(code))
        {
            var region = await db.Set<Region>().AsNoTracking().SingleOrDefaultAsync(r => r.Code == code, cancellation);
            foreach (var organisation in await db.Set<Organisation>().AsNoTracking().Where(o => o.RegionCode == code).OrderBy(o => o.Id).ToListAsync(cancellation))
            {
                names.Add(organisation, region?.Name);
            }
        }

        return names;
    }

    /// <summary>The organisation, or null when none or nobody is sure.</summary>
    public Guid? Find(string name) => _found.TryGetValue(name.Trim(), out var id) ? id : null;

    private void Add(Organisation organisation, string? region)
    {
        foreach (var name in new[] { organisation.Name, organisation.ShortName }.OfType<string>())
        {
            _found.TryAdd(name, organisation.Id);
            if (region is { Length: > 1 } && name.Length > region.Length && name.StartsWith(region, StringComparison.Ordinal))
            {
                _found.TryAdd(region[^1] + name[region.Length..], organisation.Id);
            }
        }
    }
}
