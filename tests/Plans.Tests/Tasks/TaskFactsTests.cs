using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Tasks;
using Chuangpu.Plans.Tasks.Milestones;
using Chuangpu.Plans.Tasks.YearlyPlan;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tests.Tasks;

public sealed class TaskFactsTests
{
    [Theory, OnEveryDatabase]
    public async Task Edit_DueDateNotSetYet_IsFilledInOnceAndThenNeedsADecision(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);

        Assert.True((await EditAsync(scene, new DateOnly(2025, 10, 31))).Succeeded);
        Assert.Equal(new DateOnly(2025, 10, 31), (await scene.TaskNowAsync()).DueOn);
        Assert.Contains("调整决定", (await EditAsync(scene, new DateOnly(2025, 12, 31))).Problem?.Message, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Edit_DatesOutsideThePlan_AreRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);

        Assert.Contains("规划期内", (await EditAsync(scene, new DateOnly(2020, 12, 31))).Problem?.Message, StringComparison.Ordinal);
        Assert.Contains("规划期内", (await EditAsync(scene, new DateOnly(2026, 1, 1))).Problem?.Message, StringComparison.Ordinal);
        Assert.Contains("早于开始", (await EditAsync(scene, new DateOnly(2022, 1, 1), new DateOnly(2023, 1, 1))).Problem?.Message, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Edit_ByAnybodyButTheBureau_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);

        foreach (var actor in new[] { scene.Reporter, Actors.Leader(), Actors.Staff(Actors.County), Actors.Staff(Actors.OtherCity), Actor.Anonymous })
        {
            Assert.Equal(Problem.NotAllowedCode, (await EditAsync(scene, null, actor: actor)).Problem?.Code);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Link_Unit_LetsItsStaffReport(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var fresh = await platform.GivenAsync(TaskScene.AnOrganisation("云川市教育局"));
        var unit = scene.Task.Units.Single(u => u.Leads);

        Task<Result> Link(Guid? organisation) => platform.AsAsync<LinkUnits, Result>(scene.Bureau, u => u.HandleAsync(
            new() { TaskId = scene.Task.Id, Version = scene.Task.Version, Units = [new() { UnitId = unit.Id, OrganisationId = organisation }] }));

        Assert.Equal("unit.organisation", (await Link(Guid.NewGuid())).Problem?.Code);
        Assert.True((await Link(fresh.Id)).Succeeded);
        Assert.Equal(Problem.NotAllowedCode, (await scene.SaveAsync(scene.AReport())).Problem?.Code);
        Assert.True((await scene.SaveAsync(scene.AReport(), Actors.Department(fresh.Id))).Succeeded);
        // Linking again from the old page would overwrite what nobody looked at.
        Assert.Equal(Problem.ConflictCode, (await Link(scene.Lead.Id)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Presets_FromThePlansStart_AreAddedOnceAndWithinTheTask(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform, due: new DateOnly(2024, 6, 30));
        Task<Result<int>> Add() => platform.AsAsync<AddPresetMilestones, Result<int>>(scene.Bureau, u => u.HandleAsync(new() { TaskId = scene.Task.Id }));

        Assert.Equal(2, (await Add()).Value);
        Assert.Equal("milestone.none", (await Add()).Problem?.Code);
        Assert.Equal(
            [("一年架梁立柱", new DateOnly(2021, 12, 31)), ("三年点上突破", new DateOnly(2023, 12, 31))],
            await platform.SeeAsync(async db => (await db.Set<Milestone>().OrderBy(m => m.DueOn).ToListAsync()).Select(m => (m.Name, m.DueOn)).ToArray()));
    }

    [Theory, OnEveryDatabase]
    public async Task Milestone_AddedMarkedDone_CannotBeRemoved(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        Task<Result> Save(SaveMilestone.Request request) => platform.AsAsync<SaveMilestone, Result>(scene.Bureau, u => u.HandleAsync(request));
        Task<Milestone> Now() => platform.SeeAsync(db => db.Set<Milestone>().SingleAsync());
        Task<Result> Remove(Milestone m) => platform.AsAsync<RemoveMilestone, Result>(scene.Bureau, u => u.HandleAsync(new() { MilestoneId = m.Id, Version = m.Version }));

        Assert.True((await Save(new() { TaskId = scene.Task.Id, Name = "中期检查", DueOn = new(2024, 6, 30) })).Succeeded);
        Assert.Equal("milestone.name", (await Save(new() { TaskId = scene.Task.Id, Name = "中期检查", DueOn = new(2024, 7, 30) })).Problem?.Code);
        Assert.Equal("milestone.due", (await Save(new() { TaskId = scene.Task.Id, Name = "太早", DueOn = new(2020, 7, 30) })).Problem?.Code);
        var before = await Now();
        Assert.Equal("milestone.done", (await Save(new() { TaskId = scene.Task.Id, MilestoneId = before.Id, Version = before.Version, Name = before.Name, DueOn = before.DueOn, DoneOn = new(2025, 7, 1) })).Problem?.Code);
        Assert.True((await Save(new() { TaskId = scene.Task.Id, MilestoneId = before.Id, Version = before.Version, Name = before.Name, DueOn = before.DueOn, DoneOn = new(2024, 6, 1) })).Succeeded);

        Assert.Equal("milestone.done", (await Remove(await Now())).Problem?.Code);
        var done = await Now();
        await Save(new() { TaskId = scene.Task.Id, MilestoneId = done.Id, Version = done.Version, Name = done.Name, DueOn = done.DueOn });
        Assert.True((await Remove(await Now())).Succeeded);
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<Milestone>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task YearlyWork_WrittenByTheLeadUnit_IsKeptChangedAndTakenAway(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        Task<Result> Save(string text, Guid version, int year = 2025, Actor? actor = null) => platform.AsAsync<SaveYearlyWork, Result>(
            actor ?? scene.Reporter, u => u.HandleAsync(new() { TaskId = scene.Task.Id, Year = year, Text = text, Version = version }));
        Task<YearlyWork?> Now() => platform.SeeAsync(db => db.Set<YearlyWork>().SingleOrDefaultAsync());

        Assert.Equal(Problem.NotAllowedCode, (await Save("x", Guid.Empty, actor: scene.Supporter)).Problem?.Code);
        Assert.Equal("year", (await Save("x", Guid.Empty, 2026)).Problem?.Code);
        Assert.True((await Save("完成主体施工。", Guid.Empty)).Succeeded);
        Assert.Equal(Problem.ConflictCode, (await Save("另一个人同时写的。", Guid.Empty, actor: scene.Bureau)).Problem?.Code);
        Assert.True((await Save("完成验收。", (await Now())!.Version, actor: scene.Bureau)).Succeeded);
        Assert.Equal("完成验收。", (await Now())!.Text);
        Assert.True((await Save(" ", (await Now())!.Version)).Succeeded);
        Assert.Null(await Now());
    }

    private static Task<Result> EditAsync(TaskScene scene, DateOnly? due, DateOnly? start = null, Actor? actor = null) =>
        scene.Platform.AsAsync<EditTask, Result>(actor ?? scene.Bureau, async u =>
        {
            var now = await scene.TaskNowAsync();
            return await u.HandleAsync(new() { TaskId = now.Id, Version = now.Version, Title = now.Title, DueOn = due, StartOn = start });
        });
}
