using System.Text.RegularExpressions;
using Chuangpu.Kernel.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.EndToEnd.Tests.Enterprises;

public sealed class SelfTestTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SelfTest_SupposedFigures_ChangeTheAnswerAndAreNotKept(bool scripts)
    {
        var id = await site.SeeAsync(db => db.Set<Organisation>().Where(o => o.ShortName == "演示光电").Select(o => o.Id).SingleAsync());
        await using var visit = await site.VisitAsync("ent-demo", scripts: scripts);
        var page = visit.Page;
        await visit.GoAsync($"/enterprises/{id}/self-test?for=high-tech");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("创新能力得分");

        await page.GetByLabel("重大事故").SelectOptionAsync("是");
        await page.GetByRole(AriaRole.Button, new() { Name = "试算" }).ClickAsync();

        await page.WaitForURLAsync(new Regex("for=high-tech.*"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("这是试算");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "重大事故" }).First).ToContainTextAsync("不符合");
        if (scripts)
        {
            // To look for faults takes scripts.
            await visit.SeesNoFaultAsync();
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "回到库中的数" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("这是试算");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "重大事故" }).First).Not.ToContainTextAsync("不符合");
    }
}
