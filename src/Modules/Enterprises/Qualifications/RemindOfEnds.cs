using System.ComponentModel;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Qualifications;

/// <summary>Tells the enterprise and its county's bureau that a qualification ends: half a year, three months, one month and one week before.</summary>
[DisplayName("提醒资质到期")]
[Daily(7, 20)]
public sealed class RemindOfEnds(ChuangpuDb db, Notifier notifier, TimeProvider clock) : IBackgroundJob
{
    private static readonly int[] DaysBefore = [7, 30, 90, QualificationsEnding.DaysAhead];

    /// <inheritdoc />
    public async Task RunAsync(Guid subject, CancellationToken cancellation)
    {
        var today = clock.Today();
        foreach (var q in await QualificationsEnding.ListAsync(db, today, cancellation))
        {
            var left = q.ValidUntil!.Value.DayNumber - today.DayNumber;
            var within = DaysBefore.First(d => left <= d);
            var (title, href) = ($"{q.Enterprise.Organisation.Name}的{q.Title}将于 {q.ValidUntil:yyyy-MM-dd} 到期，已不足 {within} 天", $"/enterprises/{q.EnterpriseId}");
            // Each step once, whether the job ran on its day, a day late, or again after it was killed.
            if (!await db.Set<Notice>().AnyAsync(n => n.Title == title && n.Href == href, cancellation))
            {
                await notifier.ToOrganisationAsync(q.EnterpriseId, title, href, cancellation);
                await notifier.ToBureauAsync(q.Enterprise.Organisation.RegionCode, title, href, cancellation);
                await db.SaveChangesAsync(cancellation);
            }
        }
    }
}
