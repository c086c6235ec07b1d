using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection.Rounds;

/// <summary>Reminds units of reports that are due. A unit hears of the same report once a day at most, however often this runs.</summary>
public sealed class RemindUnits(ChuangpuDb db, Notifier notifier, TimeProvider clock) : IUseCase
{
    /// <summary>How many days before the last day the first reminder is sent.</summary>
    public const int DaysAhead = 3;

    private const string Mark = "催报：";

    /// <summary>Sends the reminders and saves.</summary>
    /// <param name="roundId">One round, whatever its last day; or null for every round whose last day is near or past.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    /// <returns>How many units were reminded.</returns>
    public async Task<int> HandleAsync(Guid? roundId, CancellationToken cancellation = default)
    {
        var today = clock.Today();
        var open = await db.Set<UnitReport>().AsNoTracking().Include(r => r.Round).ThenInclude(r => r.Form)
            .Where(r => r.State != UnitReportState.Submitted && r.State != UnitReportState.Locked && (roundId == null || r.RoundId == roundId)).ToListAsync(cancellation);
        // What was sent is the record of what was sent: a second one would have to be kept in step with it.
        var since = today.StartInUtc();
        var told = (await db.Set<Notice>().Where(n => n.SentAt >= since && n.Title.StartsWith(Mark) && n.Href != null).Select(n => n.Href!).ToListAsync(cancellation)).ToHashSet();
        var count = 0;
        foreach (var report in open.Where(r => (roundId is not null || r.Round.UnitsDue <= today.AddDays(DaysAhead)) && !told.Contains(r.Href())))
        {
            var title = Mark + report.Round.Title + When(report.Round.UnitsDue, today);
            await (report.OrganisationId is { } organisation
                ? notifier.ToOrganisationAsync(organisation, title, report.Href(), cancellation)
                : notifier.ToBureauAsync(report.RegionCode, title, report.Href(), cancellation));
            count++;
        }

        await db.SaveChangesAsync(cancellation);
        return count;
    }

    private static string When(DateOnly? due, DateOnly today) => due switch
    {
        null => "",
        { } day when day < today => $"，已逾期 {today.DayNumber - day.DayNumber} 天",
        { } day when day == today => "，今天截止",
        { } day => $"，{day:yyyy-MM-dd} 截止",
    };
}
