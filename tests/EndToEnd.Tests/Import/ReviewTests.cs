using System.Text.RegularExpressions;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Import;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.EndToEnd.Tests.Import;

public sealed class ReviewTests(Site site)
{
    [Fact]
    public async Task Import_ReviewedByKeyboardAndPublishedByAnother_OpensThePlan()
    {
        await using var first = await site.VisitAsync("cz-staff1");
        var page = first.Page;
        var id = await ImportPages.UploadSampleAsync(page);
        var row = page.Locator(".review-item[data-on]");

        // Also who comes to the import's page after it was read goes on.
        await first.GoAsync($"/plans/imports/{id}?follow=true");
        await page.WaitForURLAsync(new Regex("/review$"));
        await page.Keyboard.PressAsync("a");
        await SavedAsync(page, 1);
        await page.Keyboard.PressAsync("r");
        await SavedAsync(page, 2);
        await page.Keyboard.PressAsync("Control+z");
        await SavedAsync(page, 1);

        await page.GetByRole(AriaRole.Group, new() { Name = "筛选" }).GetByLabel("类别").SelectOptionAsync("Goal");
        await page.Locator(".review-item:not([hidden]) .review-title").First.ClickAsync();
        await page.Keyboard.PressAsync("e");
        var form = page.Locator(".review-form");
        await form.Locator("[name=name]").FillAsync("复核时改过名的目标");
        await first.SeesNoFaultAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "保存并接受" }).ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("复核时改过名的目标");
        await Assertions.Expect(row).ToContainTextAsync("已编辑");

        await page.GetByText("第一节 主要进展").Last.SelectTextAsync();
        await page.Keyboard.PressAsync("n");
        await form.GetByLabel("类别").SelectOptionAsync("Task");
        await form.Locator("[name=title]").FillAsync("从所选文字添加的任务");
        await form.GetByRole(AriaRole.Button, new() { Name = "添加", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "筛选" }).GetByLabel("类别").SelectOptionAsync("");
        await Assertions.Expect(row).ToContainTextAsync("从所选文字添加的任务");

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^接受全部任务") }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已保存");
        await page.GetByRole(AriaRole.Link, new() { Name = "复核完成，提交发布" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "提交发布" }).ClickAsync();
        await Assertions.Expect(page.GetByText("需由另一位有发布权限的同事发布")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "确认发布" })).ToHaveCountAsync(0);
        await first.SeesNoFaultAsync();

        await using var second = await site.VisitAsync("cz-staff2");
        await second.GoAsync($"/plans/imports/{id}/publish");
        await second.SeesNoFaultAsync();
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "确认发布" }).ClickAsync();
        await second.Page.WaitForURLAsync(new Regex("/plans/[0-9a-f-]{36}$"));
        var plan = Guid.Parse(new Uri(second.Page.Url).Segments[2]);
        var names = await site.SeeAsync(db => db.Set<Goal>().Where(g => g.PlanId == plan).Select(g => g.Name).ToListAsync());
        Assert.Contains("复核时改过名的目标", names);
        Assert.Equal(ImportState.Published, await site.SeeAsync(db => db.Set<PlanImport>().Where(i => i.Id == Guid.Parse(id)).Select(i => i.State).SingleAsync()));
    }

    [Fact]
    public async Task Draft_OfAnotherCounty_IsNotFound()
    {
        await using var own = await site.VisitAsync("gp-staff1");
        var id = await ImportPages.UploadSampleAsync(own.Page);
        await using var other = await site.VisitAsync("cz-staff1");
        foreach (var part in new[] { "", "/review", "/publish", "/progress", "/findings" })
        {
            Assert.Equal(404, (await other.Page.APIRequest.GetAsync($"/plans/imports/{id}{part}")).Status);
        }
    }

    private static Task SavedAsync(IPage page, int decided) =>
        Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync(new Regex($"^已定 {decided} / "));
}
