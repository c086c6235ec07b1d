using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Chuangpu.EndToEnd.Tests.Tasks;

public sealed class ReportAndAdjustTests(Site site)
{
    private static readonly byte[] Evidence = Encoding.UTF8.GetBytes("演示数据：服务站设立情况说明。");

    [Fact]
    public async Task Plan_ReportedConfirmedAndAdjusted_StandsAnewAndKeepsItsPast()
    {
        var plan = await APlan.GivenAsync(site, "演示规划甲");
        await using var department = await site.VisitAsync("cz-finance");
        await using var bureau = await site.VisitAsync("cz-staff1");
        await using var second = await site.VisitAsync("cz-staff2");

        await ReportAsync(department, plan);
        await ConfirmAsync(bureau, plan);
        await ProposeAsync(bureau, plan);
        await ApproveAsync(second, plan);
        await LookAsync(bureau, plan);
    }

    private static async Task ReportAsync(Visit visit, APlan plan)
    {
        var page = visit.Page;
        await visit.GoAsync("/tasks");
        await page.GetByRole(AriaRole.Link, new() { Name = plan.Task.Title }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "报送进展", Exact = true }).ClickAsync();
        await page.GetByLabel("完成比例").FillAsync("60");
        await page.GetByLabel("推进中").CheckAsync();
        await page.GetByLabel("进展情况").FillAsync("演示数据：两个县的服务站已经开门。");
        await page.GetByLabel("佐证材料").SetInputFilesAsync(new FilePayload { Name = "情况说明.txt", MimeType = "text/plain", Buffer = Evidence });
        await visit.SeesNoFaultAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "提交确认" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "情况说明.txt" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".page-title")).ToContainTextAsync("已提交");
    }

    private static async Task ConfirmAsync(Visit visit, APlan plan)
    {
        var page = visit.Page;
        await visit.GoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = $"确认进展报告：{plan.Task.Title}" }).First.ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "情况说明.txt" }).ClickAsync());
        Assert.Equal("情况说明.txt", download.SuggestedFilename);
        Assert.Equal(Evidence, await File.ReadAllBytesAsync(await download.PathAsync()));
        await page.GetByLabel("确认", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "保存处理意见" }).ClickAsync();
        await Assertions.Expect(page.Locator(".page-title")).ToContainTextAsync("已确认");
        await visit.GoAsync(plan.TaskAddress);
        await Assertions.Expect(page.Locator(".page-title")).ToContainTextAsync("推进中");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("60%");
    }

    private static async Task ProposeAsync(Visit visit, APlan plan)
    {
        var page = visit.Page;
        await visit.GoAsync(plan.GoalAddress);
        await page.GetByRole(AriaRole.Link, new() { Name = "调整目标" }).ClickAsync();
        var form = page.Locator("form", new() { HasText = "提交审批" });
        await form.GetByLabel("决定文号").FillAsync("演示政发〔2026〕1号");
        await form.GetByLabel("决定日期").FillAsync(Day(-1));
        await form.GetByLabel("生效日期").FillAsync(Day(0));
        await form.GetByLabel("调整理由").FillAsync("演示数据：按新的底数上调。");
        await form.GetByLabel("目标值").FillAsync("150");
        await visit.SeesNoFaultAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "提交审批" }).ClickAsync();
        await Assertions.Expect(page.GetByText("您是提出人，请由另一位同事审批。")).ToBeVisibleAsync();
        await visit.GoAsync(plan.GoalAddress);
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("≥150家");
    }

    private static async Task ApproveAsync(Visit visit, APlan plan)
    {
        var page = visit.Page;
        await visit.GoAsync($"{plan.Address}/adjustments");
        await page.GetByRole(AriaRole.Link, new() { Name = plan.Goal.Name }).First.ClickAsync();
        await page.GetByLabel("批准并生效").CheckAsync();
        await visit.SeesNoFaultAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();
        await Assertions.Expect(page.Locator(".page-title")).ToContainTextAsync("已生效");
    }

    private static async Task LookAsync(Visit visit, APlan plan)
    {
        var page = visit.Page;
        await visit.GoAsync(plan.Address);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("≥150家");
        await page.GetByLabel("查看某日情况").FillAsync(Day(-1));
        await page.GetByRole(AriaRole.Button, new() { Name = "查看", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(new Regex("asOf="));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"正在查看 {Day(-1)} 的情况");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("≥120家");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("≥150家");
        await visit.SeesNoFaultAsync();
        await page.Locator(".tree .fold > summary").First.ClickAsync();
        await page.Locator(".tree").GetByRole(AriaRole.Link, new() { Name = plan.Goal.Name }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"正在查看 {Day(-1)} 的情况");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("≥120家");
        await page.GetByRole(AriaRole.Link, new() { Name = "返回今天" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("≥150家");
    }

    private static string Day(int fromToday) => DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
