using Chuangpu.TestKit;

namespace Chuangpu.Web.Tests.Open;

public sealed class AddressTests
{
    [Fact]
    public async Task Discovery_OfASiteWithAnAddress_NamesItWhereverItWasAsked()
    {
        await using var stated = await Site.StartAsync("https://kj.example.gov.cn/");
        await using var unstated = await Site.StartAsync();
        foreach (var site in new[] { stated, unstated })
        {
            await site.GivenAsync(PlanBuilder.APlan());
            using var visitor = await site.BrowserAsync();
            var root = site == stated ? "https://kj.example.gov.cn" : visitor.BaseAddress!.ToString().TrimEnd('/');
            foreach (var page in new[] { "/robots.txt", "/sitemap.xml", "/open/feed.xml" })
            {
                Assert.Contains(root + "/", await visitor.GetStringAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
            }
        }
    }
}
