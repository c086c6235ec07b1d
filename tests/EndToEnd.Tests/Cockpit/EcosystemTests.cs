namespace Chuangpu.EndToEnd.Tests.Cockpit;

public sealed class EcosystemTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Staff_WithAndWithoutScripts_WalksFromTheRegionToAnEnterpriseAndBack(bool scripts)
    {
        await using var visit = await site.VisitAsync("cz-staff1", scripts: scripts);
        var page = visit.Page;

        await visit.GoAsync("/cockpit/ecosystem");
        await page.Locator(".eco-part[data-part=industry]").GetByRole(AriaRole.Link, new() { Name = "全部" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = "产业" })).ToBeVisibleAsync();
        await page.Locator(".eco-list a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".page-title .chip").First).ToHaveTextAsync("企业");
        var enterprise = await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        await page.Locator(".eco-part .eco-list a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".crumbs")).ToContainTextAsync(enterprise);
        if (scripts)
        {
            await visit.SeesNoFaultAsync();
        }

        await page.Locator(".crumbs").GetByRole(AriaRole.Link, new() { Name = enterprise }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(enterprise);
        Assert.Empty(visit.Complaints);
    }
}
