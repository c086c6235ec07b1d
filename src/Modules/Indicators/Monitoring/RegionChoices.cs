using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Regions;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Monitoring;

/// <summary>The regions an office may look at or enter for, in the order of their codes, each below its own.</summary>
internal static class RegionChoices
{
    public static async Task<IReadOnlyList<Region>> OfAsync(RegionDirectory directory, Actor actor) =>
        actor.Scope.RegionPrefix is null || actor.RegionCode is not { } own ? []
        : own == RegionCode.Nation ? await directory.ChildrenAsync(own)
        : [.. (await directory.SubtreeAsync(own)).OrderBy(r => r.Code, StringComparer.Ordinal)];

    public static IReadOnlyList<Choice<string>> Indented(IReadOnlyList<Region> regions)
    {
        var top = regions.Count == 0 ? 0 : regions.Min(r => RegionCode.PrefixOf(r.Code).Length);
        return [.. regions.Select(r => new Choice<string>(r.Code, new string('　', (RegionCode.PrefixOf(r.Code).Length - top) / 2) + r.Name))];
    }
}
