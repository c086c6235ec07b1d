using Chuangpu.Kernel.Regions.Borders;

namespace Chuangpu.EndToEnd.Tests.Cockpit;

public sealed class CockpitTests(Site site)
{
    [Theory]
    [InlineData("cz-leader", "")]
    [InlineData("sx-leader", "?indicator=HNTE")]
    [InlineData("gp-staff1", "")]
    public async Task Wall_OnItsScreen_ShowsAllWithoutScrolling(string user, string query)
    {
        await using var visit = await site.VisitAsync(user, new() { Width = 1920, Height = 1080 });
        await visit.GoAsync("/cockpit/wall" + query);
        await Assertions.Expect(visit.Page.Locator("[data-panel=trend] canvas")).ToBeVisibleAsync();

        var size = await visit.Page.EvaluateAsync<int[]>("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]");
        Assert.Equal([1920, 1080], size);
        // Nothing is cut off inside a panel either: what a panel holds ends within it.
        var cut = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.glance-panel, .key-figure')].filter(p => p.scrollHeight > p.clientHeight + 2).map(p => p.dataset.panel + ' ' + p.scrollHeight + ' > ' + p.clientHeight)");
        Assert.Empty(cut);
        await visit.SeesNoFaultAsync();
    }

    [Fact]
    public async Task Map_ByLinks_LeadsFromTheProvinceToACountyAndBack()
    {
        await using var visit = await site.VisitAsync("sx-leader");
        var page = visit.Page;
        await visit.GoAsync("/cockpit?indicator=HNTE");
        await Assertions.Expect(page.Locator("[data-panel=map]")).ToContainTextAsync("示意图");

        await page.Locator(".map-canvas").GetByRole(AriaRole.Link, new() { NameRegex = new("^长治市：") }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("长治市驾驶舱");
        await page.Locator(".map-canvas").GetByRole(AriaRole.Link, new() { NameRegex = new("^潞州区：") }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("潞州区驾驶舱");
        await Assertions.Expect(page.Locator(".map-canvas [aria-current]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-panel=map] h2")).ToContainTextAsync("高新技术企业");

        await page.Locator(".crumbs").GetByRole(AriaRole.Link, new() { Name = "山西省" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("山西省驾驶舱");
    }

    [Fact]
    public async Task Instruction_WithoutScripts_KeepsTheFigureAndShowsItsState()
    {
        await using var visit = await site.VisitAsync("cz-leader", scripts: false);
        var page = visit.Page;
        await visit.GoAsync("/cockpit");
        await page.GetByRole(AriaRole.Link, new() { Name = "批示：长治市逾期任务" }).ClickAsync();
        var value = await page.Locator(".instructed strong").InnerTextAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "交办" }).ClickAsync();
        await Assertions.Expect(page.Locator("dialog")).ToContainTextAsync("请写明批示内容");
        await page.GetByLabel("批示内容").FillAsync("演示批示：请牵头单位逐项说明逾期原因。");
        await page.GetByLabel("牵头单位").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "交办" }).ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("演示批示：请牵头单位逐项说明逾期原因。");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"长治市逾期任务，批示时为 {value}");
        await visit.GoAsync("/cockpit");
        await Assertions.Expect(page.Locator("[data-panel=decisions]")).ToContainTextAsync("演示批示：请牵头单位逐项说明逾期原因。");
        await Assertions.Expect(page.Locator("[data-panel=decisions]")).ToContainTextAsync("领导批示");
    }

    [Fact]
    public async Task Refresh_WhileTheServerIsAway_KeepsTheFiguresAndSaysSo()
    {
        await using var visit = await site.VisitAsync("cz-leader", new() { Width = 1920, Height = 1080 });
        var page = visit.Page;
        await visit.GoAsync("/cockpit/wall");
        await page.RouteAsync("**/cockpit/wall*", route => route.AbortAsync());
        await page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await Assertions.Expect(page.Locator("[data-stale]")).ToContainTextAsync("连接中断");
        await Assertions.Expect(page.Locator("[data-panel=goals]")).ToContainTextAsync("严重滞后");

        await page.UnrouteAllAsync();
        await page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await Assertions.Expect(page.Locator("[data-stale]")).ToBeEmptyAsync();
        await Assertions.Expect(page.Locator("[data-panel=trend] canvas")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Briefing_OnPaper_IsOnePage()
    {
        await using var visit = await site.VisitAsync("cz-leader");
        await visit.GoAsync("/cockpit/briefing");
        await Assertions.Expect(visit.Page.Locator(".brief")).ToContainTextAsync("数据来源");

        var pdf = System.Text.Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(pdf, @"/Type\s*/Page\b"));
    }

    [Fact]
    public async Task Map_WrongFile_IsRefusedInWordsAndTheSketchStays()
    {
        await using var visit = await site.VisitAsync("admin");
        var page = visit.Page;
        await visit.GoAsync("/regions/maps");
        await page.GetByLabel("审图号").FillAsync("晋S(2023)005号");
        await page.GetByLabel("地图文件").SetInputFilesAsync(new FilePayload { Name = "山西.geojson", MimeType = "application/json", Buffer = """{"type":"FeatureCollection","features":[]}"""u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "检查并使用" }).ClickAsync();

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("地图文件缺 128 个地区");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("示意图");
        Assert.Equal(0, await site.SeeAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(db.Set<OfficialMap>())));
    }
}
