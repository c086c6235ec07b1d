using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Regions;
using Chuangpu.WebKit;

namespace Chuangpu.Web.Regions;

/// <summary>The regions of an actor's subtree as a list to choose from, under the prefecture they belong to.</summary>
internal static class RegionChoices
{
    // A list of the nation's 3,000 counties helps nobody: who administers the nation chooses among provinces and prefectures.
    private const int Most = 500;

    public static async Task<IReadOnlyList<Choice<string?>>> OfAsync(RegionDirectory directory, Actor actor)
    {
        var regions = await directory.SubtreeAsync(actor.RegionCode ?? RegionCode.Nation);
        var shown = regions.Count > Most ? regions.Where(r => r.Level < RegionLevel.County).ToList() : regions;
        var names = regions.ToDictionary(r => r.Code, r => r.Name);
        return [.. shown.Select(r => new Choice<string?>(r.Code, r.Name, r.Level switch
        {
            RegionLevel.National or RegionLevel.Province => "省级及以上",
            RegionLevel.Prefecture => r.Name,
            _ => names.GetValueOrDefault(r.ParentCode ?? "", "县级"),
        }))];
    }
}
