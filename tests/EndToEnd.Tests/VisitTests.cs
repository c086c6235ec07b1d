namespace Chuangpu.EndToEnd.Tests;

public sealed class VisitTests(Site site)
{
    [Fact]
    public async Task Faults_OfAPageMadeWrong_AreSeen()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/open");
        await visit.SeesNoFaultAsync();

        await visit.Page.EvaluateAsync("""
            () => {
              const main = document.querySelector("main");
              const picture = main.appendChild(document.createElement("img"));
              picture.src = "/_content/Chuangpu.WebKit/icon.svg";
              picture.width = 3000;
              console.error("broken on purpose");
            }
            """);

        var faults = await visit.FaultsAsync();
        Assert.Contains(faults, f => f.Contains(": image-alt ", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.EndsWith("px wide", StringComparison.Ordinal));
        Assert.Contains(visit.Complaints, c => c.EndsWith("broken on purpose", StringComparison.Ordinal));
    }
}
