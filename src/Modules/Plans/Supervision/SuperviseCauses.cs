using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Supervision;

/// <summary>Opens and closes items for the rules of other capabilities.</summary>
internal sealed class SuperviseCauses(ChuangpuDb db, Notifier notifier, TimeProvider clock) : ISuperviseCauses
{
    /// <inheritdoc />
    public async Task<(Guid ItemId, bool IsNew)> OpenAsync(SupervisionCause cause, CancellationToken cancellation)
    {
        if (await FindAsync(cause.Key, cancellation) is { } open)
        {
            return (open, false);
        }

        var item = new SupervisionItem
        {
            RegionCode = cause.RegionCode,
            PlanId = cause.PlanId,
            TaskId = cause.TaskId,
            GoalId = cause.GoalId,
            IsDemo = cause.IsDemo,
            Kind = SupervisionKind.Routine,
            Title = cause.Title,
            Text = cause.Text,
            ResponsibleId = cause.ResponsibleId,
            DueOn = cause.DueOn,
            OpenedOn = clock.Today(),
            CauseKey = cause.Key,
            OpenCauseKey = cause.Key,
        };
        db.Add(item);
        await notifier.ToOrganisationAsync(item.ResponsibleId, $"督查要求整改：{item.Title}", $"/supervision/{item.Id}", cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return (item.Id, true);
        }
        catch (DbUpdateException)
        {
            // Another node opened it in between: the unique key of the open cause refused ours.
            db.ChangeTracker.Clear();
            if (await FindAsync(cause.Key, cancellation) is { } theirs)
            {
                return (theirs, false);
            }

            throw;
        }
    }

    /// <inheritdoc />
    public async Task<bool> ResolveAsync(string key, string reason, CancellationToken cancellation)
    {
        // A rule sees all items, whoever's request made it run.
        var item = await db.Set<SupervisionItem>().IgnoreQueryFilters().SingleOrDefaultAsync(i => i.OpenCauseKey == key, cancellation);
        if (item is null)
        {
            return false;
        }

        item.State = SupervisionState.Closed;
        item.ClosedOn = clock.Today();
        item.OpenCauseKey = null;
        db.Add(new SupervisionStep { ItemId = item.Id, Kind = StepKind.Close, Text = reason, At = clock.GetUtcNow().UtcDateTime });
        await notifier.ToOrganisationAsync(item.ResponsibleId, $"已办结：{item.Title}", $"/supervision/{item.Id}", cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<Guid?> FindAsync(string key, CancellationToken cancellation) =>
        await db.Set<SupervisionItem>().IgnoreQueryFilters().Where(i => i.OpenCauseKey == key).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(cancellation);
}
