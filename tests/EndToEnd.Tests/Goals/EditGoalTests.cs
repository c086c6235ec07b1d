using System.Globalization;
using System.Text.RegularExpressions;
using Chuangpu.Plans.Goals;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.EndToEnd.Tests.Goals;

public sealed class EditGoalTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Value_ButtonClickedTwice_IsSavedOnce(bool scripts)
    {
        var plan = await APlan.GivenAsync(site, $"演示规划乙{scripts}");
        await using var visit = await site.VisitAsync("cz-staff1", scripts: scripts);
        var page = visit.Page;
        await visit.GoAsync(plan.GoalAddress);
        var form = page.Locator("#report form");
        await form.GetByLabel("年份").FillAsync(DateTime.UtcNow.Year.ToString(CultureInfo.InvariantCulture));
        await form.GetByLabel("数值").FillAsync("77");

        await form.GetByRole(AriaRole.Button, new() { Name = "填报" }).DblClickAsync();

        // Without scripts the second answer is what is seen, and says that the first was saved.
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(new Regex("77家|已经保存过了"));
        await visit.GoAsync(plan.GoalAddress);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("77家");
        Assert.Equal(1, await site.SeeAsync(db => db.Set<GoalValue>().CountAsync(v => v.GoalId == plan.Goal.Id)));
    }

    [Fact]
    public async Task Goal_EditedByTwo_ShowsTheSecondBothAndKeepsTheirText()
    {
        var plan = await APlan.GivenAsync(site, "演示规划丙", published: false);
        await using var first = await site.VisitAsync("cz-staff1");
        await using var second = await site.VisitAsync("cz-staff2");
        await first.GoAsync($"{plan.GoalAddress}/edit");
        await second.GoAsync($"{plan.GoalAddress}/edit");

        await first.Page.GetByLabel("计量单位").FillAsync("户");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await first.Page.WaitForURLAsync($"**{plan.GoalAddress}");
        await second.Page.GetByLabel("备注").FillAsync("演示数据：第二个人写的备注。");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();

        var panel = second.Page.Locator(".conflict");
        await Assertions.Expect(panel).ToContainTextAsync("该目标刚被他人修改");
        await Assertions.Expect(panel.GetByRole(AriaRole.Row, new() { Name = "计量单位" })).ToContainTextAsync("户");
        await Assertions.Expect(panel.GetByRole(AriaRole.Row, new() { Name = "备注" })).ToContainTextAsync("第二个人写的备注");
        await Assertions.Expect(second.Page.GetByLabel("备注")).ToHaveValueAsync("演示数据：第二个人写的备注。");
        await second.SeesNoFaultAsync();
        await second.Page.GetByLabel("计量单位").FillAsync("户");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await second.Page.WaitForURLAsync($"**{plan.GoalAddress}");
        var saved = await site.SeeAsync(db => db.Set<Goal>().SingleAsync(g => g.Id == plan.Goal.Id));
        Assert.Equal(("户", "演示数据：第二个人写的备注。"), (saved.Unit, saved.Note));
    }
}
