using Chuangpu.Indicators.Decomposition;
using Chuangpu.Plans.Demo;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.EndToEnd.Tests.Goals;

public sealed class SplitTargetTests(Site site)
{
    [Fact]
    public async Task Target_SplitByOneAndIssuedByAnother_ReachesTheCounty()
    {
        var goal = DemoId.Of("CZ-G09");
        await using var maker = await site.VisitAsync("cz-staff1");
        await maker.GoAsync($"/targets/goals/{goal}/new");
        await maker.Page.GetByLabel("按其他指标的比例").CheckAsync();
        await maker.Page.GetByLabel("比例依据指标").SelectOptionAsync("GDP");
        await maker.Page.GetByRole(AriaRole.Button, new() { Name = "生成草稿" }).ClickAsync();
        await maker.Page.WaitForURLAsync("**/targets/splits/*");
        await Assertions.Expect(maker.Page.Locator("main")).ToContainTextAsync("分毫不差");
        await maker.SeesNoFaultAsync();

        var first = maker.Page.Locator(".share-fields input").First;
        var value = int.Parse(await first.InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await first.FillAsync((value + 10).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await maker.Page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(maker.Page.Locator(".kpis")).ToContainTextAsync("-10");
        await Assertions.Expect(maker.Page.Locator("main")).ToContainTextAsync("拟定人以外的另一个人");

        await using var colleague = await site.VisitAsync("cz-staff2");
        await colleague.GoAsync(new Uri(maker.Page.Url).PathAndQuery);
        await colleague.Page.Locator(".page-header").GetByRole(AriaRole.Link, new() { Name = "下达", Exact = true }).ClickAsync();
        await colleague.Page.GetByLabel("差额说明").FillAsync("演示数据：留有余地。");
        await colleague.Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "下达" }).ClickAsync();
        await Assertions.Expect(colleague.Page.Locator(".page-header")).ToContainTextAsync("已下达");
        await colleague.SeesNoFaultAsync();

        var split = await site.SeeAsync(db => db.Set<TargetSplit>().AsNoTracking().Include(s => s.Shares).SingleAsync(s => s.GoalId == goal));
        Assert.Equal((SplitStatus.Published, split.Target + 10, "演示数据：留有余地。"), (split.Status, split.Shares.Sum(s => s.Value), split.Reason));
    }
}
