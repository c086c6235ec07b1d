using System.Text.RegularExpressions;
using Chuangpu.Plans.Import;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.EndToEnd.Tests.Import;

public sealed class LargePlanTests(Site site)
{
    [Fact]
    public async Task Review_OfALongPlan_HoldsEveryFindingAndWorksByKeyboard()
    {
        var text = LargePlan.Text(135);
        Assert.InRange(text.Length, 35_000, 45_000);
        var import = await AnImport.OfAsync(site, text);
        var ids = (await site.SeeAsync(db => db.Set<Finding>().Where(f => f.ImportId == import).Select(f => f.Id).ToListAsync())).ConvertAll(id => id.ToString());
        Assert.InRange(ids.Count, 350, 800);
        await using var visit = await site.VisitAsync("cz-staff1");
        var page = visit.Page;

        await visit.GoAsync($"/plans/imports/{import}/review");

        await Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync($"已定 0 / {ids.Count}");
        var load = await page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].duration");
        TestContext.Current.TestOutputHelper?.WriteLine($"{text.Length} characters, {ids.Count} findings: {load:f0} ms to load");
        Assert.Empty(await page.EvaluateAsync<string[]>("ids => ids.filter(id => !document.getElementById('f-' + id) || !document.getElementById('m-' + id))", ids));
        Assert.Equal(ids.Count, await page.Locator(".review-item").CountAsync());

        for (var n = 0; n < 20; n++)
        {
            await page.Keyboard.PressAsync(n % 2 == 0 ? "a" : "r");
        }

        await Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync(new Regex("^已定 20 / "));
        await Assertions.Expect(page.Locator(".review-status")).ToHaveTextAsync("已保存");
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync(new Regex("^已定 19 / "));
        // To the far end and its place in the text.
        await page.Keyboard.PressAsync("j");
        await page.Locator(".review-item .review-title").Last.ClickAsync();
        await Assertions.Expect(page.Locator(".document .mark[data-on]").First).ToBeInViewportAsync();
        await UntilKeptAsync(import, 19);
        await visit.SeesNoFaultAsync();
    }

    // The page counts a decision at once and saves it a moment later.
    private async Task UntilKeptAsync(Guid import, int decided)
    {
        var kept = -1;
        for (var n = 0; n < 60 && kept != decided; n++)
        {
            await Task.Delay(500);
            kept = await site.SeeAsync(db => db.Set<Finding>().CountAsync(f => f.ImportId == import && f.Decision != FindingDecision.Pending));
        }

        Assert.Equal(decided, kept);
    }
}
