using Chuangpu.Platform;
using Chuangpu.Plans.Supervision;
using Chuangpu.Plans.Supervision.Meetings;
using Chuangpu.Plans.Tasks;
using Chuangpu.Plans.Tasks.Milestones;
using Chuangpu.Plans.Tasks.Reports;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tests.Tasks;

public sealed class TaskProgressSeedTests
{
    [Theory, OnEveryDatabase]
    public async Task Seed_Twice_AddsTheProgressOfTheFilesOnce(Engine engine)
    {
        await using var platform = await TestPlatform.StartWithDemoAsync(engine);
        var first = await CountAsync(platform);

        await DatabaseStart.SeedAsync(platform.Services, withDemo: true);

        Assert.Equal(first, await CountAsync(platform));
        // As many as the files of data/demo hold.
        Assert.Equal((579, 506, 18, 3), first);
    }

    [Theory, OnEveryDatabase]
    public async Task Seed_Always_KeepsTheRulesThePagesHold(Engine engine)
    {
        await using var platform = await TestPlatform.StartWithDemoAsync(engine);

        // One open report a unit and task, written and confirmed by two people, and a finished task is wholly done.
        var reports = await platform.SeeAsync(db => db.Set<ProgressReport>().ToListAsync());
        Assert.DoesNotContain(reports.Where(r => r.State != ReportState.Confirmed).GroupBy(r => (r.TaskId, r.OrganisationId)), g => g.Count() > 1);
        Assert.DoesNotContain(reports, r => r.DecidedBy is not null && r.DecidedBy == r.SubmittedBy);
        Assert.DoesNotContain(await platform.SeeAsync(db => db.Set<PlanTask>().ToListAsync()), t => t.State == TaskState.Finished && t.Percent != 100);
        Assert.All(await platform.SeeAsync(db => db.Set<SupervisionItem>().Include(i => i.Steps).ToListAsync()), i =>
            Assert.Equal(i.State == SupervisionState.Closed, i.ClosedOn is not null && i.Steps.Exists(s => s.Kind == StepKind.Close)));
    }

    private static Task<(int Milestones, int Reports, int Items, int Meetings)> CountAsync(TestPlatform platform) => platform.SeeAsync(async db => (
        await db.Set<Milestone>().CountAsync(), await db.Set<ProgressReport>().CountAsync(), await db.Set<SupervisionItem>().CountAsync(i => i.CauseKey == null), await db.Set<Meeting>().CountAsync()));
}
