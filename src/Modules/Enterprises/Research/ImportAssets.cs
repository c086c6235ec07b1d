using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Research;

/// <summary>The enterprise brings a file of intangible assets: all or nothing.</summary>
public sealed class ImportAssets(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>How many assets were added; the faults of the file in the problem.</summary>
    public async Task<Result<int>> HandleAsync(Guid enterpriseId, MemoryStream file, CancellationToken cancellation = default)
    {
        if (!current.Actor.KeepsLedgerOf(enterpriseId))
        {
            return Problem.NotAllowed("导入无形资产");
        }

        var projects = await db.Set<ResearchProject>().AsNoTracking().Where(p => p.EnterpriseId == enterpriseId).ToListAsync(cancellation);
        var read = AssetFile.Read(file, projects);
        if (!read.Succeeded)
        {
            return read.Problem;
        }

        var taken = (await db.Set<IntangibleAsset>().Where(a => a.EnterpriseId == enterpriseId).Select(a => a.ProjectId).ToListAsync(cancellation)).ToHashSet();
        var costs = (await db.Set<LedgerEntry>().AsNoTracking().Where(e => e.EnterpriseId == enterpriseId && e.IsCapitalised).ToListAsync(cancellation)).ToLookup(e => e.ProjectId);
        var (faults, assets) = (new List<(string, string)>(), new List<IntangibleAsset>());
        foreach (var (number, request, unread) in read.Value)
        {
            var project = projects.Find(p => p.Id == request?.ProjectId);
            var fault = unread ?? RequestRules.Check(request!)?.Message ?? AssetRules.Check(request!, project!, !taken.Add(project!.Id), [.. costs[project.Id]], clock.Today())?.Message;
            if (fault is not null)
            {
                faults.Add(($"{number}", fault));
                continue;
            }

            assets.Add(AssetRules.Asset(request!, project!, current.Actor.Name, clock.GetUtcNow().UtcDateTime));
        }

        if (RowsOfFile.Refuse("assets", "资产", faults) is { } refused)
        {
            return refused;
        }

        db.AddRange(assets);
        await db.SaveChangesAsync(cancellation);
        return assets.Count;
    }
}
