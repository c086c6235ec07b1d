using Chuangpu.Kernel.Access;
using Chuangpu.Plans.Tasks;
using Chuangpu.Plans.Tasks.Milestones;
using Chuangpu.Plans.Tasks.Reports;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tests.Tasks;

public sealed class ListTasksTests
{
    [Theory, OnEveryDatabase]
    public async Task List_PastItsDayAndUnfinished_IsBehindWithoutBeingStored(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform, due: new DateOnly(2025, 6, 29));

        var row = await RowAsync(scene, scene.Bureau);

        Assert.Equal((TaskState.Behind, true, 1), (row.State, row.IsDerived, row.DaysLate));
        Assert.Equal(TaskState.NotStarted, (await scene.TaskNowAsync()).State);
    }

    [Theory]
    [InlineData("2025-06-30", TaskState.UnderWay, TaskState.UnderWay)]
    [InlineData("2025-06-29", TaskState.UnderWay, TaskState.Behind)]
    [InlineData("2025-06-29", TaskState.Adjusted, TaskState.Behind)]
    [InlineData("2025-06-29", TaskState.Finished, TaskState.Finished)]
    [InlineData("2025-12-31", TaskState.Behind, TaskState.Behind)]
    public void StateOn_Day_FollowsTheCalendar(string lastDay, TaskState stored, TaskState shown) =>
        Assert.Equal(shown, PlanTask.StateOn(stored, DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture), TaskScene.Today));

    [Theory, OnEveryDatabase]
    public async Task List_NoReportForOverAQuarter_IsSilentUntilOneIsHandedIn(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform, start: new DateOnly(2025, 3, 1));
        Assert.True((await RowAsync(scene, scene.Bureau)).IsSilent);

        await scene.SaveAsync(scene.AReport(submit: false));
        Assert.True((await RowAsync(scene, scene.Reporter)).IsSilent);

        var draft = await platform.SeeAsync(db => db.Set<ProgressReport>().SingleAsync());
        var request = scene.AReport();
        (request.ReportId, request.Version) = (draft.Id, draft.Version);
        await scene.SaveAsync(request);
        var row = await RowAsync(scene, scene.Bureau);
        Assert.Equal((false, TaskScene.Today), (row.IsSilent, row.ReportedOn));

        platform.Clock.Advance(TimeSpan.FromDays(93));
        Assert.True((await RowAsync(scene, scene.Bureau)).IsSilent);
    }

    [Theory, OnEveryDatabase]
    public async Task List_StartedWithinTheQuarter_IsNotSilentYet(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform, start: new DateOnly(2025, 3, 30));

        Assert.False((await RowAsync(scene, scene.Bureau)).IsSilent);
    }

    [Theory, OnEveryDatabase]
    public async Task List_ByAnotherDepartment_SaysNothingOfReports(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        await scene.SubmittedAsync();

        var row = await RowAsync(scene, Actors.Department(Guid.NewGuid()));

        Assert.Equal((null, false), (row.ReportedOn, row.IsSilent));
    }

    [Theory, OnEveryDatabase]
    public async Task List_MissedMilestone_IsOverdueWhileTheTaskIsUnfinished(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform, start: new DateOnly(2025, 6, 1));
        Assert.False((await RowAsync(scene, scene.Bureau)).IsOverdue);
        await platform.GivenAsync(new Milestone { TaskId = scene.Task.Id, Name = "中期检查", DueOn = new DateOnly(2025, 6, 29) });
        Assert.True((await RowAsync(scene, scene.Bureau)).IsOverdue);

        var report = await scene.SubmittedAsync(scene.AReport(percent: 100, state: TaskState.Finished));
        await scene.DecideAsync(report, ReportDecision.Confirm);

        Assert.False((await RowAsync(scene, scene.Bureau)).IsOverdue);
    }

    private static async Task<TaskRow> RowAsync(TaskScene scene, Actor actor) =>
        Assert.Single(await scene.Platform.AsAsync<ListTasks, IReadOnlyList<TaskRow>>(actor, u => u.HandleAsync(t => t.PlanId == scene.Plan.Id)));
}
