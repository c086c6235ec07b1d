namespace Chuangpu.EndToEnd.Tests;

public sealed class EveryPageTests(Site site, Windows windows) : IClassFixture<Windows>
{
    public static TheoryData<string> Routes => [.. Pages.Routes];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Page_OnADeskAndOnAPhone_IsAccessibleFitsAndIsQuiet(string route)
    {
        var visit = await windows.OfAsync(Pages.Viewer(route));
        var complaintsBefore = visit.Complaints.Count;
        var places = await Places.OfAsync(route, site);
        Assert.True(places.Count > 0, $"{route}: say in Places where to look at it.");
        List<string> faults = [];
        foreach (var place in places)
        {
            await visit.Page.SetViewportSizeAsync(1440, 900);
            await visit.GoAsync(place);
            faults.AddRange(await visit.FaultsAsync());
            await visit.Page.SetViewportSizeAsync(390, 844);
            faults.AddRange(await visit.FaultsAsync());
        }

        faults.AddRange(visit.Complaints.Skip(complaintsBefore));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
