using System.Xml.Linq;
using Chuangpu.Kernel.Publicity;
using Chuangpu.Kernel.Regions;
using Chuangpu.Portal.Discovery;
using Chuangpu.TestKit;

namespace Chuangpu.Portal.Tests;

public sealed class DiscoveryTests
{
    private static readonly PublicContents Contents = new(
        1, new DateOnly(2025, 6, 30), DateTimeOffset.UnixEpoch,
        [
            new(PublicKind.Plan, "甲规划 <b>", "/open/plans/1", Actors.City) { On = new DateOnly(2021, 3, 1), Summary = "2021–2025 年 & 以后" },
            new(PublicKind.Result, "第一批", "/policies/publications/2", Actors.City) { On = new DateOnly(2025, 5, 6), IsDemo = true },
            new(PublicKind.Goal, "目标", "/open/plans/1#goals", Actors.City),
        ],
        [new PublicRegion(Actors.City, "云川市", RegionLevel.Prefecture)]);

    [Fact]
    public void Sitemap_OfContents_NamesEachPageOnceAndNoPartOfOne()
    {
        var addresses = Sitemap.Of(Contents, "https://example.cn").Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value).ToList();

        Assert.Equal(addresses.Distinct(), addresses);
        Assert.All(addresses, a => Assert.StartsWith("https://example.cn/", a, StringComparison.Ordinal));
        Assert.DoesNotContain(addresses, a => a.Contains('#', StringComparison.Ordinal));
        Assert.Contains("https://example.cn/open/plans/1", addresses);
        Assert.Contains($"https://example.cn/open/regions/{Actors.City}", addresses);
    }

    [Fact]
    public void Feed_OfContents_HoldsNewsNewestFirstAndIsWellFormed()
    {
        var feed = XElement.Parse(NewsFeed.Of(Contents, "https://example.cn").ToString());
        XNamespace atom = "http://www.w3.org/2005/Atom";

        Assert.Equal(["【结果】第一批（演示数据）", "【规划】甲规划 <b>"], feed.Elements(atom + "entry").Select(e => e.Element(atom + "title")!.Value));
        Assert.Equal("2025-05-06T00:00:00+08:00", feed.Element(atom + "updated")!.Value);
        Assert.Equal(2, feed.Elements(atom + "entry").Select(e => e.Element(atom + "id")!.Value).Distinct().Count());
    }
}
