namespace Chuangpu.EndToEnd.Tests.Indicators;

public sealed class MonitoringTests(Site site)
{
    [Fact]
    public async Task Goals_FromTheRegionToTheIndicatorToACounty_AreALinkApart()
    {
        await using var visit = await site.VisitAsync("cz-leader");
        var page = visit.Page;
        await visit.GoAsync("/indicators/goals?measured=indicator");

        // The demo region's R&D goal is measured, behind, and due after the last fact: all there is to show.
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "五年累计增长20%" });
        await Assertions.Expect(row).ToContainTextAsync("80% 区间");
        await row.GetByRole(AriaRole.Link, new() { Name = "R&D经费投入强度" }).Last.ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("长治市R&D经费投入强度");
        var goal = page.Locator(".goal-outlook").First;
        await Assertions.Expect(goal).ToContainTextAsync("路程份额法");
        await Assertions.Expect(goal).ToContainTextAsync("年均增速法");
        await Assertions.Expect(goal).ToContainTextAsync("达到的可能性");

        // A tile is reached and followed by the keyboard alone.
        var tile = page.Locator(".region-map").GetByRole(AriaRole.Link, new() { Name = "潞州区" });
        await tile.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("潞州区R&D经费投入强度");
        await visit.SeesNoFaultAsync();
    }
}
