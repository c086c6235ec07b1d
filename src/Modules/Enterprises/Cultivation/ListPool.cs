using Chuangpu.Enterprises.Cultivation.SelfTests;
using Chuangpu.Enterprises.Subjects;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Cultivation;

/// <summary>The enterprises in the pool, the nearest to recognition first.</summary>
internal sealed class ListPool(ChuangpuDb db, EnterpriseFacts facts, TimeProvider clock) : IUseCase
{
    public async Task<IReadOnlyList<PoolEntry>> HandleAsync(CancellationToken cancellation = default)
    {
        var members = await db.Set<PoolMember>().AsNoTracking().Include(m => m.Enterprise.Organisation).Where(m => m.LeftOn == null).ToListAsync(cancellation);
        var ids = members.ConvertAll(m => m.EnterpriseId);
        var (today, recognition) = (clock.Today(), Recognition.HighTech);
        var subjects = (await facts.ListAsync(ids, today, cancellation)).ToDictionary(s => s.OrganisationId);
        var notes = (await db.Set<CoachingNote>().AsNoTracking().Where(n => ids.Contains(n.EnterpriseId)).Select(n => new { n.EnterpriseId, n.HeldOn, n.NextStep, n.NextStepDueOn, n.NextStepDoneOn }).ToListAsync(cancellation))
            .ToLookup(n => n.EnterpriseId);
        return
        [
            .. members.Select(m => new PoolEntry(
                    m, m.Enterprise.Organisation.Name, m.Enterprise.Organisation.RegionCode,
                    subjects.TryGetValue(m.EnterpriseId, out var subject) ? SelfTest.Of(recognition, subject.Facts, today) : null,
                    notes[m.EnterpriseId].Max(n => (DateOnly?)n.HeldOn),
                    notes[m.EnterpriseId].Where(n => n.NextStep != null && n.NextStepDoneOn == null).Min(n => n.NextStepDueOn)))
                .OrderBy(e => e.Test?.Distance ?? (int.MaxValue, 0, 0)).ThenBy(e => e.Name, StringComparer.Ordinal),
        ];
    }
}
