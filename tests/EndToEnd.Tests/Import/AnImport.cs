using Chuangpu.Kernel.Access;
using Chuangpu.Plans.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.EndToEnd.Tests.Import;

/// <summary>The sample plan, handed in by a demo account and read, for the pages of an import.</summary>
internal static class AnImport
{
    private static readonly SemaphoreSlim Once = new(1);

    public static async Task<Guid> UnderReviewAsync(Site site)
    {
        await Once.WaitAsync();
        try
        {
            var found = await site.SeeAsync(db => db.Set<PlanImport>().Where(i => i.State == ImportState.Review).Select(i => (Guid?)i.Id).FirstOrDefaultAsync());
            return found ?? await FreshAsync(site);
        }
        finally
        {
            Once.Release();
        }
    }

    public static async Task<Guid> FreshAsync(Site site)
    {
        var staff = await site.SeeAsync(db => db.Users.SingleAsync(u => u.UserName == "cz-staff1"));
        var actor = new Actor(staff.Id, staff.DisplayName, staff.Role, staff.RegionCode);
        await using var sample = File.OpenRead(Path.Combine(SampleFolder(), "yunchuan-2026-2030.txt"));
        var import = await site.AsAsync(actor, s => s.GetRequiredService<StartImport>().HandleAsync(new(staff.RegionCode, null, "云川规划.txt", sample)));
        await site.AsAsync(Actor.System, async s =>
        {
            await s.GetRequiredService<ReadImportedPlan>().RunAsync(import.Value, CancellationToken.None);
            return true;
        });
        // The background may have been first; then it is still saving.
        while (await site.SeeAsync(db => db.Set<PlanImport>().AnyAsync(i => i.Id == import.Value && i.State != ImportState.Review)))
        {
            await Task.Yield();
        }

        return import.Value;
    }

    private static string SampleFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "data", "samples")))
            {
                return Path.Combine(folder.FullName, "data", "samples");
            }
        }

        throw new DirectoryNotFoundException("data/samples is nowhere above the test's folder.");
    }
}
