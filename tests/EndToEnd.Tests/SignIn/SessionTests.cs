using System.Text.RegularExpressions;
using Chuangpu.Kernel.Access;

namespace Chuangpu.EndToEnd.Tests.SignIn;

public sealed class SessionTests(Site site)
{
    // Accounts no other test signs in with: the one is locked, the other loses its sessions.
    private const string Locked = "sz-staff2", Leaving = "jc-staff1";

    [Fact]
    public async Task SignIn_WrongPasswordFiveTimes_IsLockedUntilAnAdministratorOpensIt()
    {
        await using var visit = await site.VisitAsync();
        await using var administrator = await site.VisitAsync("admin");
        var alert = visit.Page.Locator(".alert");
        for (var n = 0; n < 5; n++)
        {
            await SignInPage.SubmitAsync(visit.Page, Locked, "not-the-password-1");
            await Assertions.Expect(alert).ToContainTextAsync(n < 4 ? "用户名或密码不正确" : "账号已锁定 15 分钟");
        }

        await visit.SeesNoFaultAsync();
        await SignInPage.SubmitAsync(visit.Page, Locked, DemoAccounts.Password);
        await Assertions.Expect(alert).ToContainTextAsync("账号已锁定 15 分钟");

        await administrator.GoAsync($"/accounts?q={Locked}");
        await Assertions.Expect(administrator.Page.Locator("main table")).ToContainTextAsync("输错锁定");
        await administrator.Page.Locator("main table tbody a").First.ClickAsync();
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "启用账号" }).ClickAsync();
        await Assertions.Expect(administrator.Page.Locator("main")).ToContainTextAsync("已保存");
        await SignInPage.SubmitAsync(visit.Page, Locked, DemoAccounts.Password);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "我的工作台" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SignOut_Everywhere_EndsTheOtherSession()
    {
        await using var here = await site.VisitAsync();
        await using var there = await site.VisitAsync();
        foreach (var visit in new[] { here, there })
        {
            await SignInPage.SubmitAsync(visit.Page, Leaving, DemoAccounts.Password);
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "我的工作台" })).ToBeVisibleAsync();
        }

        await here.GoAsync("/account");
        await here.Page.GetByRole(AriaRole.Button, new() { Name = "退出所有设备" }).ClickAsync();
        await here.Page.WaitForURLAsync("**/sign-in");

        // Sessions are looked at anew each second here; until then the page may still open.
        var ended = new Regex("/sign-in\\?returnUrl=");
        for (var n = 0; n < 60 && !ended.IsMatch(there.Page.Url); n++)
        {
            await there.Page.GotoAsync("/plans");
        }

        Assert.Matches(ended, there.Page.Url);
    }

    [Fact]
    public async Task Form_SentAfterTheSessionEnded_IsFilledAgainAfterSigningIn()
    {
        var plan = await APlan.GivenAsync(site, "演示规划戊");
        await using var visit = await site.VisitAsync("cz-staff1");
        var page = visit.Page;
        await visit.GoAsync($"{plan.GoalAddress}/edit");
        await page.GetByLabel("备注").FillAsync("演示数据：第一行\n第二行");
        await page.Context.ClearCookiesAsync(new() { Name = "chuangpu" });

        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "登录已过期，没有保存" })).ToBeVisibleAsync();
        Assert.Empty(await visit.FaultsAsync());
        var window = await page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "在新窗口登录" }).ClickAsync());
        await window.GetByLabel("用户名").FillAsync("cz-staff1");
        await window.GetByLabel("密码", new() { Exact = true }).FillAsync(DemoAccounts.Password);
        await window.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await Assertions.Expect(window.GetByRole(AriaRole.Heading, new() { Name = "我的工作台" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "已登录，恢复填写的内容" }).ClickAsync();
        await Assertions.Expect(page.Locator(".alert", new() { HasText = "还没有保存" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("备注")).ToHaveValueAsync("演示数据：第一行\n第二行");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await page.WaitForURLAsync($"**{plan.GoalAddress}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("第二行");
    }
}
