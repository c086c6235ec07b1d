using System.Text.RegularExpressions;

namespace Chuangpu.EndToEnd.Tests.Opinions;

public sealed class OpinionTests(Site site)
{
    [Fact]
    public async Task Opinion_LeftPublishedAndAnswered_IsReadByEverybody()
    {
        const string Text = "演示数据：请把服务站的地址也写上。", Reply = "演示数据：已在任务页列出。";
        var plan = await APlan.GivenAsync(site, "演示规划丁");
        await using var visitor = await site.VisitAsync();
        await using var bureau = await site.VisitAsync("cz-staff1");
        var page = visitor.Page;

        await visitor.GoAsync(plan.OpenAddress);
        await page.GetByRole(AriaRole.Link, new() { Name = $"对目标“{plan.Goal.Name}”提意见" }).ClickAsync();
        await page.GetByLabel("意见或建议").FillAsync(Text);
        await page.GetByLabel("称呼").FillAsync("演示网友");
        await page.GetByLabel("联系方式").FillAsync("demo@example.cn");
        await visitor.SeesNoFaultAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "提交", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(new Regex("已提交，回执码 [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("正在审核");
        await visitor.SeesNoFaultAsync();
        var receipt = new Uri(page.Url).AbsolutePath;
        await visitor.GoAsync(plan.OpenAddress);
        await Assertions.Expect(page.Locator("#opinions")).Not.ToContainTextAsync(Text);

        await bureau.GoAsync("/opinions?state=Pending");
        await bureau.Page.GetByRole(AriaRole.Link, new() { Name = Text }).ClickAsync();
        await Assertions.Expect(bureau.Page.Locator("main")).ToContainTextAsync("demo@example.cn");
        await bureau.Page.GetByLabel("公开", new() { Exact = true }).CheckAsync();
        await bureau.Page.GetByLabel("答复").FillAsync(Reply);
        await bureau.Page.GetByRole(AriaRole.Button, new() { Name = "提交", Exact = true }).ClickAsync();
        await bureau.Page.WaitForURLAsync("**/opinions");

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#opinions")).ToContainTextAsync(Text);
        await Assertions.Expect(page.Locator("#opinions")).ToContainTextAsync(Reply);
        await Assertions.Expect(page.Locator("#opinions")).ToContainTextAsync($"针对：{plan.Goal.Name}");
        await visitor.GoAsync(receipt);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Reply);
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("demo@example.cn");
        await visitor.SeesNoFaultAsync();
    }
}
