using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Cockpit.Chains;

/// <summary>Takes a kept file of chains into the actor's region: all of it or nothing. A node that stays keeps what people said of it; one that goes takes that along.</summary>
public sealed class ImportChains(ChuangpuDb db, CheckChainFile check, CurrentActor current) : IUseCase
{
    /// <returns>What the file said; with faults nothing was taken.</returns>
    public async Task<Result<ChainCheck>> HandleAsync(Guid fileId, CancellationToken cancellation = default)
    {
        var read = await check.HandleAsync(fileId, cancellation);
        if (!read.Succeeded || read.Value.Faults.Count > 0)
        {
            return read;
        }

        await TakeAsync(db, current.Actor.RegionCode!, read.Value.Nodes, isDemo: false, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return read;
        }
        catch (DbUpdateException)
        {
            return Problem.Conflict("文件中的某条产业链");
        }
    }

    /// <summary>Puts nodes in the place of those that stand; the caller saves.</summary>
    internal static async Task TakeAsync(ChuangpuDb db, string region, IReadOnlyList<ChainTable.Node> nodes, bool isDemo, CancellationToken cancellation)
    {
        foreach (var rows in nodes.GroupBy(n => n.Chain))
        {
            var chain = await db.Set<IndustryChain>().Include(c => c.Nodes).SingleOrDefaultAsync(c => c.RegionCode == region && c.Name == rows.Key, cancellation);
            if (chain is null)
            {
                chain = new IndustryChain { Name = rows.Key, RegionCode = region, Prefix = RegionCode.PrefixOf(region), IsDemo = isDemo };
                db.Add(chain);
            }

            foreach (var (row, ordinal) in rows.Select((r, i) => (r, i)))
            {
                if (chain.Nodes.Find(n => n.Name == row.Name) is { } standing)
                {
                    (standing.Ordinal, standing.Upstream, standing.Industries, standing.Keywords, standing.Note) = (ordinal, row.Upstream, row.Industries, row.Keywords, row.Note);
                }
                else
                {
                    db.Add(new ChainNode { ChainId = chain.Id, Name = row.Name, Ordinal = ordinal, Upstream = row.Upstream, Industries = row.Industries, Keywords = row.Keywords, Note = row.Note });
                }
            }

            var kept = rows.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
            var gone = chain.Nodes.Where(n => !kept.Contains(n.Name)).ToList();
            var ids = gone.ConvertAll(n => n.Id);
            db.RemoveRange(await db.Set<ChainPlacement>().IgnoreQueryFilters().Where(p => ids.Contains(p.NodeId)).ToListAsync(cancellation));
            db.RemoveRange(await db.Set<ChainJudgement>().IgnoreQueryFilters().Where(j => ids.Contains(j.NodeId)).ToListAsync(cancellation));
            db.RemoveRange(gone);
        }
    }
}
