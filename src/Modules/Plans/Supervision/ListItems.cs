using System.Linq.Expressions;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Supervision;

/// <summary>The supervision items the actor may know of: the overdue first, then the open by their day, the closed last.</summary>
public sealed class ListItems(ChuangpuDb db, TimeProvider clock) : IUseCase
{
    /// <param name="which">Which items, within what the actor may see.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<IReadOnlyList<ItemRow>> HandleAsync(Expression<Func<SupervisionItem, bool>> which, CancellationToken cancellation = default)
    {
        var today = clock.Today();
        var rows = await db.Set<SupervisionItem>().AsNoTracking().Where(which)
            .Select(i => new ItemRow(
                i.Id, i.RegionCode, i.Plan!.Title, i.Kind, i.Title, i.ResponsibleId, i.Responsible.Name, i.OpenedOn, i.DueOn, i.State, i.ClosedOn, i.OpenedBy, i.IsDemo))
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(r => r with { DaysLate = r.State != SupervisionState.Closed && r.DueOn < today ? today.DayNumber - r.DueOn.DayNumber : 0 })
                .OrderByDescending(r => r.DaysLate).ThenBy(r => r.State == SupervisionState.Closed).ThenBy(r => r.State == SupervisionState.Closed ? DateOnly.MinValue : r.DueOn)
                .ThenByDescending(r => r.ClosedOn),
        ];
    }
}
