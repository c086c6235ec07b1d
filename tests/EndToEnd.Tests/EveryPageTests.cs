namespace Chuangpu.EndToEnd.Tests;

public sealed class EveryPageTests(Site site)
{
    public static TheoryData<string> Routes => [.. Pages.Routes];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Page_OnADeskAndOnAPhone_IsAccessibleFitsAndIsQuiet(string route)
    {
        await using var visit = await site.VisitAsync(Pages.Viewer(route));
        var places = await Places.OfAsync(route, site);
        Assert.True(places.Count > 0, $"{route}: say in Places where to look at it.");
        List<string> faults = [];
        foreach (var place in places)
        {
            foreach (var (width, height) in new[] { (1440, 900), (390, 844) })
            {
                await visit.Page.SetViewportSizeAsync(width, height);
                await visit.GoAsync(place);
                faults.AddRange(await visit.FaultsAsync());
            }
        }

        faults.AddRange(visit.Complaints);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
