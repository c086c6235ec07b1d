using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Ecosystem;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Cockpit.Ecosystem;

/// <summary>One step of the ecosystem map: a node, or the region, and what stands around it, as all capabilities know it.</summary>
public sealed class ReadEcosystem(IEnumerable<IEcosystemSource> sources, ChuangpuDb db, RegionDirectory regions, CurrentActor current) : IUseCase
{
    /// <summary>Nodes of a group on the map; more are opened group by group.</summary>
    public const int FewOfEach = 8;

    /// <summary>Nodes of a group that is opened alone.</summary>
    public const int PageSize = 50;

    // A longer way is no way one remembers.
    private const int LongestTrail = 6;

    /// <summary>What is asked.</summary>
    /// <param name="Region">The region (six digits); null for the actor's own.</param>
    /// <param name="Node">The node as in an address, or null for the region.</param>
    /// <param name="Only">One relation to page through, or null for some of each.</param>
    /// <param name="Page">Its page, from 1.</param>
    /// <param name="Trail">The nodes one came by, as in an address, joined by commas.</param>
    public sealed record Request(string? Region = null, string? Node = null, string? Only = null, int Page = 1, string? Trail = null);

    /// <summary>What is shown.</summary>
    /// <param name="RegionCode">The region.</param>
    /// <param name="Region">Its name.</param>
    /// <param name="Node">The node in the middle, or null for the region.</param>
    /// <param name="Groups">What stands around, by sub-ecosystem.</param>
    /// <param name="Trail">The nodes one came by.</param>
    public sealed record View(string RegionCode, string Region, EcoNode? Node, IReadOnlyList<EcoGroup> Groups, IReadOnlyList<EcoNode> Trail);

    public async Task<Result<View>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (!current.Actor.Can(Capability.ReadCockpit) || await RegionAsync(request.Region, cancellation) is not { } region)
        {
            return Problem.NotFound("这个地区");
        }

        EcoNode? node = null;
        if (request.Node is not null && (EcoNodeId.Parse(request.Node) is not { } id || (node = await FindAsync(id, cancellation)) is null))
        {
            return Problem.NotFound("这个节点");
        }

        var (skip, take) = request.Only is null ? (0, FewOfEach) : ((Math.Clamp(request.Page, 1, 10_000) - 1) * PageSize, PageSize);
        var question = new EcoQuestion(region, node?.Id, request.Only, skip, take);
        List<EcoGroup> groups = [];
        foreach (var source in sources)
        {
            groups.AddRange((await source.AroundAsync(question, cancellation)).OfType<EcoGroup>().Where(g => g.Total > 0 || g.Missing is not null));
        }

        List<EcoNode> trail = [];
        foreach (var step in (request.Trail ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).TakeLast(LongestTrail))
        {
            if (EcoNodeId.Parse(step) is { } passed && passed != node?.Id && await FindAsync(passed, cancellation) is { } found)
            {
                trail.Add(found);
            }
        }

        return new View(region, await regions.NameOfAsync(region, cancellation), node, [.. groups.OrderBy(g => g.Part).ThenBy(g => g.Kind == EcoKind.Indicator)], trail);
    }

    private async Task<EcoNode?> FindAsync(EcoNodeId id, CancellationToken cancellation)
    {
        foreach (var source in sources)
        {
            if (await source.FindAsync(id, cancellation) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // A department sees the region it stands in; what it may not know of there, the sources leave out.
    private async Task<string?> RegionAsync(string? asked, CancellationToken cancellation)
    {
        var own = current.Actor.RegionCode ?? await db.Set<Organisation>().Where(o => o.Id == current.Actor.OrganisationId).Select(o => o.RegionCode).SingleOrDefaultAsync(cancellation);
        return string.IsNullOrEmpty(asked) || asked == own ? own
            : own is not null && asked.StartsWith(RegionCode.PrefixOf(own), StringComparison.Ordinal) && await regions.FindAsync(asked, cancellation) is not null ? asked : null;
    }
}
