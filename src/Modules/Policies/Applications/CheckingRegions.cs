using Chuangpu.Kernel.Regions;

namespace Chuangpu.Policies.Applications;

/// <summary>Which bureaus check an application: the enterprise's own first, then level by level up to the region of the policy.</summary>
public static class CheckingRegions
{
    /// <summary>The regions in order, at least one.</summary>
    /// <param name="enterprise">The enterprise's region (six digits).</param>
    /// <param name="policy">The policy's region (six digits).</param>
    public static IReadOnlyList<string> Of(string enterprise, string policy)
    {
        var regions = new List<string> { enterprise };
        var top = RegionCode.PrefixOf(policy).Length;
        while (RegionCode.PrefixOf(regions[^1]).Length > Math.Max(2, top) && RegionCode.ParentOf(regions[^1]) is { } parent)
        {
            regions.Add(parent);
        }

        return regions;
    }
}
