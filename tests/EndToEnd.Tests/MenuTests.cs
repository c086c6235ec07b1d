namespace Chuangpu.EndToEnd.Tests;

public sealed class MenuTests(Site site)
{
    [Theory]
    [InlineData("cz-staff1", "/policies/budgets", "政策兑付")]
    [InlineData("cz-staff1", "/policies/simulations/new", "政策测算")]
    [InlineData("cz-staff1", "/", "我的工作台")]
    [InlineData("ent-demo", "/policies/account", "我的兑付")]
    public async Task Menu_OfAPage_MarksItsEntryWithinSight(string user, string page, string entry)
    {
        await using var visit = await site.VisitAsync(user);
        await visit.Page.SetViewportSizeAsync(1366, 640);
        await visit.GoAsync(page);

        var marked = visit.Page.Locator(".side [aria-current]");
        await Assertions.Expect(marked).ToHaveTextAsync(entry);
        await Assertions.Expect(marked).ToBeInViewportAsync();
    }
}
