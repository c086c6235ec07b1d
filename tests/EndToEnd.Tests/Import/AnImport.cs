using Chuangpu.Plans.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.EndToEnd.Tests.Import;

/// <summary>A plan's text, handed in by a demo account and read, for the pages of an import.</summary>
internal static class AnImport
{
    public static async Task<Guid> OfSampleAsync(Site site) => await OfAsync(site, await File.ReadAllTextAsync(ImportPages.SampleText));

    public static async Task<Guid> OfAsync(Site site, string text)
    {
        var actor = await site.ActorAsync("cz-staff1");
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        var import = await site.AsAsync(actor, s => s.GetRequiredService<StartImport>().HandleAsync(new(actor.RegionCode, null, "云川规划.txt", content)));
        var patience = System.Diagnostics.Stopwatch.StartNew();
        ImportState state;
        while ((state = await site.SeeAsync(db => db.Set<PlanImport>().Where(i => i.Id == import.Value).Select(i => i.State).SingleAsync())) != ImportState.Review)
        {
            // A document that could not be read, or a job nobody runs, must fail the test and not hold it for ever.
            Assert.True(state is ImportState.Queued or ImportState.Reading && patience.Elapsed < TimeSpan.FromMinutes(2), $"The import stands at {state} after {patience.Elapsed}.");
            await Task.Delay(50);
        }

        return import.Value;
    }
}
