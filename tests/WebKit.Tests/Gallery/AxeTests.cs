using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Chuangpu.WebKit.Tests.Gallery;

public sealed class AxeTests(GallerySite site)
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 800)]
    public async Task Gallery_InABrowser_IsAccessibleFitsAndObeysThePolicy(int width, int height)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Launch(playwright);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "zh-CN" });
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") { complaints.Add(message.Text); }
        };
        page.PageError += (_, error) => complaints.Add(error);

        foreach (var address in GallerySite.Pages)
        {
            await page.GotoAsync(new Uri(site.Address, address).ToString(), new() { WaitUntil = WaitUntilState.Load });
            await Assertions.Expect(page.Locator("chart-view:not(:has(canvas))")).ToHaveCountAsync(0);
            complaints.AddRange(await Violations(page, address));
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth")) { complaints.Add($"{address}: wider than {width} px"); }
        }

        await page.GotoAsync(new Uri(site.Address, "/forms").ToString());
        await page.ClickAsync("text=保存目标");
        await page.WaitForSelectorAsync(".error-summary");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('.error-summary')"));
        complaints.AddRange(await Violations(page, "/forms with errors"));
        await page.ClickAsync("text=快速填报");
        await page.ClickAsync("dialog button.primary");
        await page.WaitForSelectorAsync("dialog:modal .error-summary");
        complaints.AddRange(await Violations(page, "/forms with dialog"));
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    [Fact]
    public async Task Form_ButtonPressedTwice_IsSentOnce()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Launch(playwright);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "/forms").ToString());
        var sent = 0;
        await page.RouteAsync("**/forms", async route =>
        {
            sent++;
            await route.FulfillAsync(new() { Status = 204 });
        });
        await page.EvaluateAsync("() => { const b = [...document.querySelectorAll('button')].find(x => x.textContent === '保存目标'); b.click(); b.click(); b.form.requestSubmit(); }");
        await page.WaitForFunctionAsync("document.querySelector('form[data-sent] button.primary').disabled");
        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task Tree_ArrowKeys_FoldAndMove()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Launch(playwright);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "/outlines").ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.FocusAsync(".tree a:has-text('总体要求')");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Contains("三、主要任务", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.False(await page.EvaluateAsync<bool>("document.querySelector('.tree .fold').open"));
    }

    private static async Task<IEnumerable<string>> Violations(IPage page, string where) =>
        (await page.RunAxe()).Violations.SelectMany(x => x.Nodes.Select(n => $"{where}: {x.Id} {n.Html}"));

    private static async Task<IBrowser> Launch(IPlaywright playwright)
    {
        var path = Array.Find(Places, File.Exists);
        if (path is null)
        {
            const string Reason = "Chromium was not found: install the Debian packages chromium and fonts-noto-cjk";
            Assert.False((Environment.GetEnvironmentVariable("CHUANGPU_REQUIRE") ?? "").Contains("chromium", StringComparison.OrdinalIgnoreCase), Reason);
            Assert.Skip(Reason);
        }

        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
    }
}
