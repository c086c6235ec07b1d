using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Ecosystem;

/// <summary>What is asked of a source: what stands around a node, or in the region itself.</summary>
/// <param name="RegionCode">The region (six digits); what lies below it counts.</param>
/// <param name="Node">The node, or null for the region.</param>
/// <param name="Only">The one relation wanted, or null for all.</param>
/// <param name="Skip">Nodes of each group to leave out.</param>
/// <param name="Take">The most nodes of a group.</param>
public sealed record EcoQuestion(string RegionCode, EcoNodeId? Node, string? Only, int Skip, int Take)
{
    /// <summary>The digits the codes of the region's subtree begin with.</summary>
    public string Prefix => Regions.RegionCode.PrefixOf(RegionCode);

    /// <summary>A group of what a query finds, or null where another relation is asked for.</summary>
    /// <param name="relation">How the nodes stand to what is asked about.</param>
    /// <param name="part">Their sub-ecosystem.</param>
    /// <param name="kind">What they are.</param>
    /// <param name="rows">All of them, in a fixed order.</param>
    /// <param name="node">A row as a node.</param>
    /// <param name="cancellation">Stops.</param>
    /// <param name="missing">What is said where there is none.</param>
    public async Task<EcoGroup?> GroupAsync<T>(string relation, EcoPart part, EcoKind kind, IQueryable<T> rows, Func<T, EcoNode> node, CancellationToken cancellation, string? missing = null)
    {
        if (Only is not null && Only != relation)
        {
            return null;
        }

        var total = await rows.CountAsync(cancellation);
        return new(relation, part, kind, total, total == 0 ? [] : [.. (await rows.Skip(Skip).Take(Take).ToListAsync(cancellation)).Select(node)], missing);
    }
}
