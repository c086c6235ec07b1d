using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Supervision.Meetings;

/// <summary>The meetings the actor may know of, latest first, with the share of decisions carried out.</summary>
public sealed class ListMeetings(ChuangpuDb db, TimeProvider clock) : IUseCase
{
    public async Task<IReadOnlyList<MeetingRow>> HandleAsync(CancellationToken cancellation = default)
    {
        var today = clock.Today();
        return await db.Set<Meeting>().AsNoTracking().OrderByDescending(m => m.HeldOn).ThenByDescending(m => m.Id)
            .Select(m => new MeetingRow(
                m.Id, m.Kind, m.Title, m.HeldOn, m.RegionCode, m.MinutesNumber, m.Decisions.Count,
                m.Decisions.Count(d => d.State == SupervisionState.Closed),
                m.Decisions.Count(d => d.State != SupervisionState.Closed && d.DueOn < today), m.IsDemo))
            .ToListAsync(cancellation);
    }
}
