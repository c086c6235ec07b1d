using Chuangpu.Enterprises.Contracts;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Cockpit.Chains;

/// <summary>An industry chain in a region: who stands at each node, how far their innovation goes, and what is missing.</summary>
public sealed class ReadChain(ChuangpuDb db, IEnterpriseProfiles enterprises, RegionDirectory regions, CurrentActor current) : IUseCase
{
    /// <summary>What is shown.</summary>
    /// <param name="Chain">The chain.</param>
    /// <param name="RegionCode">The region looked at.</param>
    /// <param name="Region">Its name.</param>
    /// <param name="Nodes">The nodes asked for, in their order.</param>
    public sealed record View(IndustryChain Chain, string RegionCode, string Region, IReadOnlyList<NodeView> Nodes);

    /// <param name="id">The chain.</param>
    /// <param name="region">The region to look at (six digits), or null for the actor's own.</param>
    /// <param name="only">One node, with which only those upstream of it are read, as far as it is judged by them; or null for all.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result<View>> HandleAsync(Guid id, string? region = null, Guid? only = null, CancellationToken cancellation = default)
    {
        var code = string.IsNullOrEmpty(region) ? current.Actor.RegionCode : region;
        if (!current.Actor.Can(Capability.ReadCockpit) || code is null || !current.Actor.Scope.Covers(code) || await regions.FindAsync(code, cancellation) is not { } found
            || await db.Set<IndustryChain>().AsNoTracking().Include(c => c.Nodes).SingleOrDefaultAsync(c => c.Id == id, cancellation) is not { } chain)
        {
            return Problem.NotFound("这条产业链");
        }

        var nodes = chain.Nodes.OrderBy(n => n.Ordinal).ToList();
        if (only is { } wanted)
        {
            var upstream = nodes.Where(n => n.Id == wanted).SelectMany(n => ChainNode.Parts(n.Upstream)).ToHashSet();
            nodes = nodes.FindAll(n => n.Id == wanted || upstream.Contains(n.Name));
        }

        var ids = nodes.ConvertAll(n => n.Id);
        var placements = await db.Set<ChainPlacement>().AsNoTracking().Where(p => ids.Contains(p.NodeId)).ToDictionaryAsync(p => (p.NodeId, p.EnterpriseId), cancellation);
        var judgements = await db.Set<ChainJudgement>().AsNoTracking().Where(j => ids.Contains(j.NodeId) && j.RegionCode == code).ToDictionaryAsync(j => j.NodeId, cancellation);
        var all = await enterprises.ListAsync(code, Asked(nodes, placements.Values), cancellation);
        var standings = nodes.ToDictionary(n => n.Name, n => FindStandings.Of(n, chain.Rule, all, placements));
        return new View(chain, code, found.Name, [.. nodes.Where(n => only is null || n.Id == only).Select(n =>
        {
            var (gap, evidence) = JudgeNode.Of(chain.Rule, standings[n.Name], [.. ChainNode.Parts(n.Upstream).Where(standings.ContainsKey).Select(u => (u, standings[u].Count))]);
            return new NodeView(n, standings[n.Name], gap, evidence, judgements.GetValueOrDefault(n.Id));
        })]);
    }

    // A node with industries takes nobody of another one, whatever words it has besides.
    private static ProfileQuery Asked(IReadOnlyList<ChainNode> nodes, IEnumerable<ChainPlacement> placements) => new(
        [.. nodes.SelectMany(n => ChainNode.Parts(n.Industries)).Distinct()],
        [.. nodes.Where(n => n.Industries.Length == 0).SelectMany(n => ChainNode.Parts(n.Keywords)).Distinct()],
        [.. placements.Where(p => p.Belongs).Select(p => p.EnterpriseId).Distinct()]);
}
