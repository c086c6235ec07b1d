using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Opinions;

/// <summary>Opinions: for the public what was published on a plan, for a bureau all of its region and those below.</summary>
public sealed class ListOpinions(ChuangpuDb db, CurrentActor current) : IUseCase
{
    /// <summary>What to list.</summary>
    /// <param name="PlanId">On this plan only.</param>
    /// <param name="State">In this state.</param>
    /// <param name="Text">With these words.</param>
    /// <param name="OwnRegion">Only what the actor's region answers for, leaving out what others published.</param>
    public sealed record Request(Guid? PlanId = null, OpinionState? State = null, string? Text = null, bool OwnRegion = false);

    public async Task<IReadOnlyList<OpinionRow>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var opinions = db.Set<Opinion>().AsNoTracking();
        if (request.OwnRegion)
        {
            if (current.Actor.Scope.RegionPrefix is not { } prefix)
            {
                return [];
            }

            opinions = opinions.Where(o => o.Plan.RegionCode.StartsWith(prefix));
        }

        if (request.PlanId is { } plan)
        {
            opinions = opinions.Where(o => o.PlanId == plan);
        }

        if (request.State is { } state)
        {
            opinions = opinions.Where(o => o.State == state);
        }

        if (request.Text?.Trim() is { Length: > 0 } text)
        {
            opinions = opinions.Where(o => o.Text.Contains(text) || (o.Reply != null && o.Reply.Contains(text)));
        }

        return await opinions.OrderByDescending(o => o.ReceivedAt).ThenBy(o => o.Id)
            .Select(o => new OpinionRow(
                o.Id, o.PlanId, o.Plan.Title, o.Plan.RegionCode, db.Set<Region>().Where(r => r.Code == o.Plan.RegionCode).Select(r => r.Name).FirstOrDefault() ?? o.Plan.RegionCode,
                o.Goal != null ? o.Goal.Name : o.Task != null ? o.Task.Title : null, o.Text, o.Name, o.State, o.ReceivedAt, o.DecidedAt, o.Reply, o.RefusalReason, o.IsDemo))
            .ToListAsync(cancellation);
    }
}
