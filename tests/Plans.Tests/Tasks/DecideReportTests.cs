using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Tasks;
using Chuangpu.Plans.Tasks.Reports;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tests.Tasks;

public sealed class DecideReportTests
{
    [Theory, OnEveryDatabase]
    public async Task Confirm_SubmittedReport_MovesTheTask(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var report = await scene.SubmittedAsync(scene.AReport(percent: 100, state: TaskState.Finished));

        Assert.True((await scene.DecideAsync(report, ReportDecision.Confirm)).Succeeded);

        var task = await scene.TaskNowAsync();
        Assert.Equal((TaskState.Finished, 100), (task.State, task.Percent));
        Assert.Equal((ReportState.Confirmed, scene.Bureau.UserId), await platform.SeeAsync(async db => await db.Set<ProgressReport>().SingleAsync() is var r ? (r.State, r.DecidedBy) : default));
    }

    [Theory, OnEveryDatabase]
    public async Task Confirm_ByTheOneWhoWroteIt_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var self = scene.Bureau with { OrganisationId = scene.Lead.Id };
        var report = await scene.ReportAsync((await scene.SaveAsync(scene.AReport(), self)).Value);

        Assert.Equal("four-eyes", (await scene.DecideAsync(report, ReportDecision.Confirm, actor: self)).Problem?.Code);
        Assert.Equal("four-eyes", (await scene.DecideAsync(report, ReportDecision.Return, "不行", self)).Problem?.Code);
        Assert.Equal(TaskState.NotStarted, (await scene.TaskNowAsync()).State);

        Assert.True((await scene.DecideAsync(report, ReportDecision.Confirm, actor: Actors.Staff(name: "乙科员"))).Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task Confirm_ByTheWriterOfTheDraftAnotherSubmitted_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var submitter = scene.Bureau with { OrganisationId = scene.Lead.Id };
        var report = await scene.ReportAsync((await scene.SaveAsync(scene.AReport(), submitter)).Value);
        await platform.AsAsync<Kernel.Database.ChuangpuDb, int>(Actor.System, async db =>
        {
            (await db.Set<ProgressReport>().SingleAsync()).SubmittedBy = Guid.NewGuid();
            return await db.SaveChangesAsync();
        });

        Assert.Equal("four-eyes", (await scene.DecideAsync(report, ReportDecision.Confirm, actor: submitter)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Decide_ByAnybodyButTheBureauOfTheRegion_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var report = await scene.SubmittedAsync();

        Assert.Equal(Problem.NotAllowedCode, (await scene.DecideAsync(report, ReportDecision.Confirm, actor: Actors.Department(scene.Lead.Id))).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await scene.DecideAsync(report, ReportDecision.Confirm, actor: scene.Supporter)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await scene.DecideAsync(report, ReportDecision.Confirm, actor: Actors.Leader())).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await scene.DecideAsync(report, ReportDecision.Confirm, actor: Actors.Staff(Actors.OtherCity))).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await scene.DecideAsync(report, ReportDecision.Confirm, actor: Actors.Staff(Actors.County))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Return_WithoutAReason_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var report = await scene.SubmittedAsync();

        Assert.Contains("写明理由", (await scene.DecideAsync(report, ReportDecision.Return, " ")).Problem?.Message, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Return_ThenMendAndConfirm_MovesTheTaskOnlyAtTheEnd(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var reporter = await scene.AccountAsync(Role.DepartmentStaff, organisation: scene.Lead.Id);
        var report = await scene.SubmittedAsync();

        Assert.True((await scene.DecideAsync(report, ReportDecision.Return, "请补充佐证材料")).Succeeded);
        var returned = await scene.ReportAsync(report.Id);
        Assert.Equal((ReportState.Returned, "请补充佐证材料"), (returned.State, returned.Reason));
        Assert.Equal((TaskState.NotStarted, 0), await scene.TaskNowAsync() is var t ? (t.State, t.Percent) : default);
        Assert.Contains("被退回", Assert.Single(await platform.SeeAsync(db => db.Set<Notice>().Where(n => n.UserId == reporter.UserId).ToListAsync())).Title, StringComparison.Ordinal);

        var mended = scene.AReport(percent: 60);
        (mended.ReportId, mended.Version) = (returned.Id, returned.Version);
        Assert.True((await scene.SaveAsync(mended)).Succeeded);
        Assert.True((await scene.DecideAsync(await scene.ReportAsync(report.Id), ReportDecision.Confirm)).Succeeded);
        Assert.Equal((TaskState.UnderWay, 60), await scene.TaskNowAsync() is var after ? (after.State, after.Percent) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task Confirm_Twice_IsRefusedTheSecondTime(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var report = await scene.SubmittedAsync();

        await scene.DecideAsync(report, ReportDecision.Confirm);

        Assert.Equal("report.state", (await scene.DecideAsync(report, ReportDecision.Return, "再看", Actors.Staff())).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Confirm_VersionOfTheReportSeenIsOld_IsAConflict(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var report = await scene.SubmittedAsync();
        await scene.DecideAsync(report, ReportDecision.Return, "补充");
        var returned = await scene.ReportAsync(report.Id);
        var again = scene.AReport(percent: 80);
        (again.ReportId, again.Version) = (returned.Id, returned.Version);
        await scene.SaveAsync(again);

        // The bureau's page still shows the report as it was before it was mended.
        Assert.Equal(Problem.ConflictCode, (await scene.DecideAsync(report, ReportDecision.Confirm)).Problem?.Code);
        Assert.Equal(0, (await scene.TaskNowAsync()).Percent);
    }
}
