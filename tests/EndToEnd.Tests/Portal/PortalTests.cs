namespace Chuangpu.EndToEnd.Tests.Portal;

public sealed class PortalTests(Site site)
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task Visitor_WithoutScripts_FindsAPlanAndReadsIt(int width, int height)
    {
        await using var visit = await site.VisitAsync(size: new() { Width = width, Height = height }, scripts: false);
        var page = visit.Page;

        await visit.GoAsync("/");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/open$"));
        await page.GetByRole(AriaRole.Navigation, new() { Name = "选择地区" }).GetByRole(AriaRole.Link, new() { Name = "长治市" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("长治市科技创新公开");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("研发");
        await page.GetByRole(AriaRole.Button, new() { Name = "查找" }).ClickAsync();
        await page.Locator(".portal-found a").First.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("长治市");
        Assert.Contains("/open/plans/", page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }
}
