using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Library;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Applications;

/// <summary>免申即享: an enterprise confirms with one click what the platform found it is entitled to.</summary>
public sealed class ConfirmEntitlement(ChuangpuDb db, HandInApplication handIn, CurrentActor current) : IUseCase
{
    /// <summary>Confirms a clause for the actor's own enterprise.</summary>
    /// <param name="clauseId">The clause.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The application's id; confirmed a second time, that of the first.</returns>
    public async Task<Result<Guid>> HandleAsync(Guid clauseId, CancellationToken cancellation = default)
    {
        var actor = current.Actor;
        if (!actor.Can(Capability.ApplyForAwards) || actor.OrganisationId is not { } own)
        {
            return Problem.NotAllowed("确认享受政策");
        }

        if (await db.Set<AwardClause>().SingleOrDefaultAsync(c => c.Id == clauseId && c.PublishedAt != null, cancellation) is not { } clause)
        {
            return Problem.NotFound("该条款");
        }

        if (clause.Mode != AwardMode.Automatic)
        {
            return new Problem("application.mode", "该条款需要申报，请填写申请后提交。");
        }

        var open = (await db.Set<AwardApplication>().Where(a => a.OrganisationId == own && a.ClauseId == clauseId).ToListAsync(cancellation)).Find(a => ApplicationMoves.IsOpen(a.State));
        if (open is not null && open.State is not (ApplicationState.Returned or ApplicationState.Draft))
        {
            return open.Id;
        }

        if (open is null)
        {
            var region = await db.Set<Organisation>().Where(o => o.Id == own).Select(o => o.RegionCode).SingleAsync(cancellation);
            open = HandInApplication.Begin(own, region, clause);
            db.Add(open);
        }
        else
        {
            await db.Entry(open).Collection(a => a.Steps).LoadAsync(cancellation);
        }

        var done = await handIn.HandleAsync(open, [], cancellation);
        return done.Succeeded ? await db.SaveApplicationAsync(open, cancellation) : done.Problem;
    }
}
