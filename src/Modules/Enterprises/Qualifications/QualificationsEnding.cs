using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Qualifications;

/// <summary>Qualifications that end soon and have no successor yet.</summary>
internal static class QualificationsEnding
{
    /// <summary>How many days before the end people are told: time enough to gather the papers of a new recognition.</summary>
    public const int DaysAhead = 180;

    // The entry in the list of technology SMEs ends for everybody at the end of March and is made anew each year.
    private const int DaysAheadOfTechSme = 45;

    /// <summary>Those of the scope, soonest first.</summary>
    public static async Task<List<Qualification>> ListAsync(ChuangpuDb db, DateOnly today, CancellationToken cancellation)
    {
        var (until, soon) = (today.AddDays(DaysAhead), today.AddDays(DaysAheadOfTechSme));
        return await db.Set<Qualification>().AsNoTracking().Include(q => q.Enterprise.Organisation)
            .Where(q => q.EndedAt == null && q.ValidUntil >= today && q.ValidUntil <= (q.Kind == QualificationKind.TechSme ? soon : until))
            .Where(q => !db.Set<Qualification>().Any(o => o.EnterpriseId == q.EnterpriseId && o.Kind == q.Kind && o.EndedAt == null && (o.ValidUntil == null || o.ValidUntil > q.ValidUntil)))
            .OrderBy(q => q.ValidUntil).ToListAsync(cancellation);
    }
}
