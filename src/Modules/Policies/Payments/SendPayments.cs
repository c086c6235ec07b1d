using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Payments;

/// <summary>Puts the region's waiting orders into a run for the finance system. Whoever approved one of the awards may not send it.</summary>
public sealed class SendPayments(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <returns>The run's id.</returns>
    public async Task<Result<Guid>> HandleAsync(CancellationToken cancellation = default)
    {
        if (current.Actor.RegionCode is not { } region || !current.Actor.Can(Capability.PayAwards, region))
        {
            return Problem.NotAllowed("办理拨付");
        }

        var waiting = await db.Set<PaymentOrder>().Include(o => o.Application).ThenInclude(a => a.Batch)
            .Where(o => o.State == PaymentState.Waiting && o.RegionCode == region).OrderBy(o => o.MadeAt).ThenBy(o => o.Id).ToListAsync(cancellation);
        if (waiting.Count == 0)
        {
            return new Problem("payment.none", "没有待送拨的拨付单。");
        }

        if (waiting.Exists(o => IsApprover(o, current.Actor)))
        {
            return new Problem("four-eyes", "其中有您批准的事项，须由另一位工作人员办理拨付。");
        }

        var run = new PaymentRun { RegionCode = region, MadeBy = current.Actor.UserId, MadeAt = clock.GetUtcNow().UtcDateTime };
        db.Add(run);
        foreach (var order in waiting)
        {
            (order.State, order.RunId) = (PaymentState.Sent, run.Id);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return run.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("拨付单");
        }
    }

    /// <summary>Whether somebody approved the award an order pays. Needs application and batch loaded.</summary>
    internal static bool IsApprover(PaymentOrder order, Actor actor) => actor.UserId is { } user && order.Application.Batch?.ApprovedBy == user;
}
