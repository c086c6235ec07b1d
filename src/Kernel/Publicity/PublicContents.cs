using Chuangpu.Kernel.Regions;

namespace Chuangpu.Kernel.Publicity;

/// <summary>All that is public, as of a moment.</summary>
/// <param name="Version">Another number each time something changed while the program runs.</param>
/// <param name="Day">The day it was read on, in China.</param>
/// <param name="At">The moment it was read.</param>
/// <param name="Items">Everything, in the order the capabilities gave it.</param>
/// <param name="Regions">Where there is something, by code.</param>
public sealed record PublicContents(long Version, DateOnly Day, DateTimeOffset At, IReadOnlyList<PublicItem> Items, IReadOnlyList<PublicRegion> Regions)
{
    /// <summary>The name of a region of <see cref="Regions"/>; the code itself for another.</summary>
    public string NameOf(string regionCode) => Regions.FirstOrDefault(r => r.Code == regionCode)?.Name ?? regionCode;

    /// <summary>What concerns a region: what is its own and of those below it, then what the regions above it issued, which holds there too.</summary>
    /// <param name="regionCode">Six digits, or null for everything.</param>
    public IReadOnlyList<PublicItem> Of(string? regionCode)
    {
        if (regionCode is null)
        {
            return Items;
        }

        var prefix = RegionCode.PrefixOf(regionCode);
        HashSet<string> above = [];
        for (var next = RegionCode.ParentOf(regionCode); next is not null; next = RegionCode.ParentOf(next))
        {
            above.Add(next);
        }

        return [.. Items.Where(i => i.RegionCode.StartsWith(prefix, StringComparison.Ordinal)), .. Items.Where(i => above.Contains(i.RegionCode))];
    }
}
