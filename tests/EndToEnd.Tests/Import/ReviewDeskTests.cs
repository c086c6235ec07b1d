using Chuangpu.Plans.Import;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.EndToEnd.Tests.Import;

public sealed class ReviewDeskTests(Site site)
{
    [Theory]
    [InlineData(1440, 900), InlineData(390, 844)]
    public async Task Review_ByKeyboard_SavesEachStepAndTakesItBack(int width, int height)
    {
        var import = await AnImport.OfSampleAsync(site);
        await using var visit = await site.VisitAsync("cz-staff1", new() { Width = width, Height = height });
        var page = visit.Page;
        await visit.GoAsync($"/plans/imports/{import}/review");
        var status = page.Locator(".review-status");

        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(status).ToHaveTextAsync("已保存");
        Assert.Equal(1, await CountAsync(import, FindingDecision.Accepted));
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator("[data-count]")).ToContainTextAsync("已定 0 /");
        await page.Keyboard.PressAsync("Control+y");
        await Assertions.Expect(page.Locator("[data-count]")).ToContainTextAsync("已定 1 /");

        await page.Keyboard.PressAsync("e");
        await Assertions.Expect(page.Locator(".review-form")).ToBeVisibleAsync();
        var faults = await visit.FaultsAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".review-form")).ToBeHiddenAsync();

        Assert.Empty(faults.Concat(await visit.FaultsAsync()).Concat(visit.Complaints));
    }

    [Fact]
    public async Task Review_AddedFromSelectedText_IsMarkedInThePlace()
    {
        var import = await AnImport.OfSampleAsync(site);
        await using var visit = await site.VisitAsync("cz-staff1");
        var page = visit.Page;
        await visit.GoAsync($"/plans/imports/{import}/review");
        // Words are chosen and the key comes before the browser has told of them.
        var words = await page.EvaluateAsync<string>("""
            () => {
              const span = [...document.querySelectorAll('.document [data-s]:not(.mark)')].find(s => s.textContent.length > 40);
              const range = document.createRange();
              range.setStart(span.firstChild, 4);
              range.setEnd(span.firstChild, 16);
              getSelection().removeAllRanges();
              getSelection().addRange(range);
              const words = getSelection().toString();
              document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
              return words;
            }
            """);

        await page.Locator("[name=__kind]").SelectOptionAsync("Project");
        await page.Locator(".review-form .primary").ClickAsync();

        await Assertions.Expect(page.Locator(".document .mark[data-on]")).ToHaveTextAsync(words);
        var added = await site.SeeAsync(db => db.Set<Finding>().SingleAsync(f => f.ImportId == import && f.Original == null));
        Assert.Equal(words, (await site.SeeAsync(db => db.Set<ImportedDocument>().SingleAsync(d => d.ImportId == import))).Text[added.Start..added.End]);
        Assert.Empty(visit.Complaints);
    }

    private Task<int> CountAsync(Guid import, FindingDecision decision) =>
        site.SeeAsync(db => db.Set<Finding>().CountAsync(f => f.ImportId == import && f.Decision == decision));
}
