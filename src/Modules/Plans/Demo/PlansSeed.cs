using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Plans.Register;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Demo;

/// <summary>
/// Registers the published plans of the demo region as they were published: headings, goals, tasks, projects, documents and
/// clauses with their places, without any progress. What happened since is added by the seed of the folder it belongs to,
/// after this one.
/// </summary>
public sealed class PlansSeed(ChuangpuDb db) : ISeed
{
    /// <summary>The place of this seed; seeds that add progress come after it.</summary>
    public const int Place = 100;

    /// <inheritdoc />
    public int Order => Place;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        var known = await db.Set<Plan>().Where(p => p.IsDemo).Select(p => p.Id).ToListAsync(cancellation);
        var missing = DemoFile.Plans.Select(DemoFile.Read<DemoPlan>).Where(p => !known.Contains(DemoId.Of(p.Key))).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var organisations = (await db.Set<Organisation>().Where(o => o.ShortName != null).Select(o => new { o.ShortName, o.Id }).ToListAsync(cancellation))
            .GroupBy(o => o.ShortName!).ToDictionary(g => g.Key, g => g.Min(o => o.Id));
        db.AddRange(missing.SelectMany(p => new DemoPlanItems(p, organisations).All()));
        await db.SaveChangesAsync(cancellation);
    }
}
