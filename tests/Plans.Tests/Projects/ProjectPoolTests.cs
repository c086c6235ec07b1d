using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Contracts;
using Chuangpu.Plans.Projects;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Source;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tests.Projects;

public sealed class ProjectPoolTests
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    [Theory, OnEveryDatabase]
    public async Task Move_AlongTheStages_KeepsEachStep(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var project = await GivenProjectAsync(platform);
        var staff = Actors.Staff();

        Assert.True((await MoveAsync(platform, staff, project.Id, ProjectStage.Reserve, Today.AddDays(-20))).Succeeded);
        Assert.True((await MoveAsync(platform, staff, project.Id, ProjectStage.Active, Today.AddDays(-10))).Succeeded);
        Assert.True((await MoveAsync(platform, staff, project.Id, ProjectStage.Finished, Today)).Succeeded);

        var moves = await platform.SeeAsync(db => db.Set<ProjectMove>().OrderBy(m => m.On).Select(m => new { m.From, m.To, m.On, m.RecordedBy }).ToListAsync());
        Assert.Equal([ProjectStage.Candidate, ProjectStage.Reserve, ProjectStage.Active], moves.Select(m => m.From!.Value));
        Assert.Equal([ProjectStage.Reserve, ProjectStage.Active, ProjectStage.Finished], moves.Select(m => m.To));
        Assert.All(moves, m => Assert.Equal(staff.UserId, m.RecordedBy));
        Assert.Equal(ProjectStage.Finished, (await SeeAsync(platform, project.Id)).Stage);
    }

    [Theory, OnEveryDatabase]
    public async Task Move_OverAStage_IsRefusedWithTheWayThere(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var project = await GivenProjectAsync(platform);

        var result = await MoveAsync(platform, Actors.Staff(), project.Id, ProjectStage.Finished, Today);

        Assert.Equal("project.stage", result.Problem!.Code);
        Assert.Contains("可转为：储备", result.Problem.Message, StringComparison.Ordinal);
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<ProjectMove>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Move_InTheFutureOrBeforeTheLastMove_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var project = await GivenProjectAsync(platform);
        await MoveAsync(platform, Actors.Staff(), project.Id, ProjectStage.Reserve, Today.AddDays(-5));

        Assert.Equal("project.day", (await MoveAsync(platform, Actors.Staff(), project.Id, ProjectStage.Active, Today.AddDays(1))).Problem!.Code);
        Assert.Equal("project.day", (await MoveAsync(platform, Actors.Staff(), project.Id, ProjectStage.Active, Today.AddDays(-6))).Problem!.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Move_SeenBeforeSomebodyElseMoved_IsAConflict(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var project = await GivenProjectAsync(platform, ProjectStage.Reserve);
        var seen = (await SeeAsync(platform, project.Id)).Version;
        await MoveAsync(platform, Actors.Staff(), project.Id, ProjectStage.Active, Today);

        var late = await platform.AsAsync<MoveProject, Result>(
            Actors.Staff(), u => u.HandleAsync(new() { ProjectId = project.Id, Version = seen, To = ProjectStage.Reserve, On = Today }));

        Assert.Equal(Problem.ConflictCode, late.Problem!.Code);
        Assert.Equal(ProjectStage.Active, (await SeeAsync(platform, project.Id)).Stage);
    }

    [Theory, OnEveryDatabase]
    public async Task Change_ByAnybodyButTheBureau_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var open = await GivenProjectAsync(platform);
        var draft = await GivenProjectAsync(platform, published: false);

        Assert.Equal(Problem.NotAllowedCode, (await MoveAsync(platform, Actors.Leader(), open.Id, ProjectStage.Reserve, Today)).Problem!.Code);
        Assert.Equal(Problem.NotAllowedCode, (await MoveAsync(platform, Actors.Staff(Actors.OtherCity), open.Id, ProjectStage.Reserve, Today)).Problem!.Code);
        Assert.Equal(Problem.NotFoundCode, (await MoveAsync(platform, Actors.Staff(Actors.OtherCity), draft.Id, ProjectStage.Reserve, Today)).Problem!.Code);
        Assert.Equal(Problem.NotFoundCode, (await MoveAsync(platform, Actor.Anonymous, draft.Id, ProjectStage.Reserve, Today)).Problem!.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Remove_ByDecision_LeavesThePoolAndStaysReadable(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var project = await GivenProjectAsync(platform, ProjectStage.Active);
        var version = (await SeeAsync(platform, project.Id)).Version;

        var undecided = await platform.AsAsync<RemoveProject, Result>(
            Actors.Staff(), u => u.HandleAsync(new() { ProjectId = project.Id, Version = version, DecidedOn = Today, Reason = "资金未落实" }));
        var result = await platform.AsAsync<RemoveProject, Result>(
            Actors.Staff(), u => u.HandleAsync(new() { ProjectId = project.Id, Version = version, DocumentNumber = "云科发〔2025〕9号", DecidedOn = Today, Reason = "资金未落实" }));

        Assert.Equal(nameof(RemoveProject.Request.DocumentNumber), undecided.Problem!.Field);
        Assert.True(result.Succeeded);
        Assert.Empty(await ListAsync(platform, new(project.PlanId)));
        Assert.Equal("某技改项目", (await ListAsync(platform, new(project.PlanId, ProjectStage.Removed))).Single().Name);
        Assert.Equal("云科发〔2025〕9号", await platform.SeeAsync(db => db.Set<ProjectMove>().Select(m => m.DocumentNumber).SingleAsync()));
        Assert.Equal("project.stage", (await MoveAsync(platform, Actors.Staff(), project.Id, ProjectStage.Reserve, Today)).Problem!.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Remove_Finished_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var project = await GivenProjectAsync(platform, ProjectStage.Finished);

        var result = await platform.AsAsync<RemoveProject, Result>(
            Actors.Staff(), u => u.HandleAsync(new() { ProjectId = project.Id, DocumentNumber = "云科发〔2025〕9号", DecidedOn = Today, Reason = "重复" }));

        Assert.Equal("project.stage", result.Problem!.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Supplement_ByDecision_EntersThePoolOnce(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        SupplementProject.Request New() => new()
        {
            PlanId = plan.Id,
            Name = " 云川光电中试线 ",
            Actors = "云川光电（演示）",
            InvestmentWan = 12_345.67m,
            AsReserve = true,
            DocumentNumber = "云科发〔2025〕3号",
            DecidedOn = Today.AddDays(-3),
            Reason = "会商议定增补",
        };

        var added = await platform.AsAsync<SupplementProject, Result<Guid>>(Actors.Staff(), u => u.HandleAsync(New()));
        var again = await platform.AsAsync<SupplementProject, Result<Guid>>(Actors.Staff(), u => u.HandleAsync(New()));

        var row = Assert.Single(await ListAsync(platform, new(plan.Id)));
        Assert.Equal(added.Value, row.Id);
        Assert.Equal("云川光电中试线", row.Name);
        Assert.Equal(ProjectStage.Reserve, row.Stage);
        Assert.Equal(123_456_700m, row.Investment);
        Assert.Equal("project.name", again.Problem!.Code);
        var move = await platform.SeeAsync(db => db.Set<ProjectMove>().SingleAsync());
        Assert.Null(move.From);
        Assert.Equal("会商议定增补", move.Note);
    }

    [Theory, OnEveryDatabase]
    public async Task Supplement_FutureDecisionOrRepealedPlan_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        var repealed = PlanBuilder.APlan();
        repealed.Status = PlanStatus.Repealed;
        await platform.GivenAsync(repealed);

        Task<Result<Guid>> AddAsync(Guid planId, DateOnly on) => platform.AsAsync<SupplementProject, Result<Guid>>(
            Actors.Staff(), u => u.HandleAsync(new() { PlanId = planId, Name = "甲项目", DocumentNumber = "云科发〔2025〕3号", DecidedOn = on, Reason = "增补" }));

        Assert.Equal("project.day", (await AddAsync(plan.Id, Today.AddDays(1))).Problem!.Code);
        Assert.Equal("plan.repealed", (await AddAsync(repealed.Id, Today)).Problem!.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task List_AcrossPlans_FiltersByStageRegionAndText(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var city = await GivenProjectAsync(platform, ProjectStage.Active);
        var county = await GivenProjectAsync(platform, region: Actors.County, name: "县级孵化器", actors: "高新区管委会");
        await GivenProjectAsync(platform, region: Actors.OtherCity, published: false);

        Assert.Equal(new[] { city.Id, county.Id }.Order(), (await ListAsync(platform, new())).Select(r => r.Id).Order());
        Assert.Equal(city.Id, (await ListAsync(platform, new(Stage: ProjectStage.Active))).Single().Id);
        Assert.Equal(county.Id, (await ListAsync(platform, new(RegionCode: Actors.County))).Single().Id);
        Assert.Equal(2, (await ListAsync(platform, new(RegionCode: Actors.Province))).Count);
        Assert.Equal(county.Id, (await ListAsync(platform, new(Text: "高新区"))).Single().Id);
    }

    [Theory, OnEveryDatabase]
    public async Task Edit_FinishBeforeStart_IsRefusedAndFactsAreKept(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var project = await GivenProjectAsync(platform);
        var version = (await SeeAsync(platform, project.Id)).Version;
        Task<Result> EditAsync(DateOnly start, DateOnly finish) => platform.AsAsync<EditProject, Result>(
            Actors.Staff(), u => u.HandleAsync(new() { ProjectId = project.Id, Version = version, Actors = "市科技局", InvestmentWan = 10, StartOn = start, FinishOn = finish }));

        Assert.Equal(nameof(EditProject.Request.FinishOn), (await EditAsync(Today, Today.AddDays(-1))).Problem!.Field);
        Assert.True((await EditAsync(Today, Today.AddYears(1))).Succeeded);
        var saved = await SeeAsync(platform, project.Id);
        Assert.Equal((100_000m, Today, Today.AddYears(1), "市科技局"), (saved.Investment, saved.StartOn, saved.FinishOn, saved.Actors));
    }

    [Theory, OnEveryDatabase]
    public async Task Standing_OnAPastDay_IsWhatWasKnownThen(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var project = await GivenProjectAsync(platform, actors: "市科技局");
        var version = (await SeeAsync(platform, project.Id)).Version;
        await platform.AsAsync<EditProject, Result>(Actors.Staff(), u => u.HandleAsync(new() { ProjectId = project.Id, Version = version, InvestmentWan = 10, StartOn = Today.AddDays(-40), FinishOn = Today.AddDays(-3) }));
        await MoveAsync(platform, Actors.Staff(), project.Id, ProjectStage.Reserve, Today.AddDays(-20));
        await MoveAsync(platform, Actors.Staff(), project.Id, ProjectStage.Active, Today.AddDays(-10));
        async Task<PlanProjectStanding> On(DateOnly day, DateOnly? known = null) =>
            Assert.Single(await platform.AsAsync<IPlanProjects, IReadOnlyList<PlanProjectStanding>>(Actors.Staff(), p => p.ReadAsync(project.PlanId, day, known ?? Today, default)));

        // Not begun in time, then under way, then not finished in time.
        var early = await On(Today.AddDays(-30));
        Assert.Equal(("候选", 10, Today.AddDays(-40), 100_000m, null), (early.Stage, early.DaysLate, early.MissedOn, early.Investment, early.MovedOn));
        var begun = await On(Today.AddDays(-5));
        Assert.Equal(("实施", 0, true, Today.AddDays(-10)), (begun.Stage, begun.DaysLate, begun.IsBegun, begun.MovedOn));
        var late = await On(Today);
        Assert.Equal(("实施", 3, Today.AddDays(-3)), (late.Stage, late.DaysLate, late.MissedOn));
        // All moves were recorded today: the day before, nobody knew.
        Assert.Equal("候选", (await On(Today.AddDays(-1), Today.AddDays(-1))).Stage);
    }

    [Theory, OnEveryDatabase]
    public async Task Standing_AddedAndTakenOutByDecisions_IsToldFromThatDayOn(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        var added = await platform.AsAsync<SupplementProject, Result<Guid>>(Actors.Staff(), u => u.HandleAsync(new() { PlanId = plan.Id, Name = "某平台项目", DocumentNumber = "〔2025〕1号", DecidedOn = Today.AddDays(-9), Reason = "新增" }));
        var version = (await SeeAsync(platform, added.Value)).Version;
        Assert.True((await platform.AsAsync<RemoveProject, Result>(Actors.Staff(), u => u.HandleAsync(new() { ProjectId = added.Value, Version = version, DocumentNumber = "〔2025〕2号", DecidedOn = Today.AddDays(-2), Reason = "不再实施" }))).Succeeded);
        Task<IReadOnlyList<PlanProjectStanding>> On(int ago) => platform.AsAsync<IPlanProjects, IReadOnlyList<PlanProjectStanding>>(Actors.Staff(), p => p.ReadAsync(plan.Id, Today.AddDays(-ago), Today, default));

        Assert.Empty(await On(10));
        Assert.Equal(("候选", false), Assert.Single(await On(5)) is var standing ? (standing.Stage, standing.IsRemoved) : default);
        Assert.Equal((true, "〔2025〕2号"), Assert.Single(await On(0)) is var gone ? (gone.IsRemoved, gone.DocumentNumber) : default);
        Assert.Empty(await platform.AsAsync<IPlanProjects, IReadOnlyList<PlanProjectStanding>>(Actors.Staff(), p => p.ReadAsync(Guid.NewGuid(), Today, Today, default)));
    }

    private static async Task<Result> MoveAsync(TestPlatform platform, Actor actor, Guid id, ProjectStage to, DateOnly on)
    {
        var version = (await SeeAsync(platform, id)).Version;
        return await platform.AsAsync<MoveProject, Result>(actor, u => u.HandleAsync(new() { ProjectId = id, Version = version, To = to, On = on }));
    }

    private static Task<PoolProject> SeeAsync(TestPlatform platform, Guid id) => platform.SeeAsync(db => db.Set<PoolProject>().SingleAsync(p => p.Id == id));

    private static Task<IReadOnlyList<ProjectRow>> ListAsync(TestPlatform platform, ListProjects.Request request) =>
        platform.AsAsync<ListProjects, IReadOnlyList<ProjectRow>>(Actors.Staff(), u => u.HandleAsync(request));

    private static async Task<PoolProject> GivenProjectAsync(
        TestPlatform platform, ProjectStage stage = ProjectStage.Candidate, bool published = true, string region = Actors.City, string name = "某技改项目", string actors = "")
    {
        var plan = await platform.GivenAsync(PlanBuilder.APlan(region, published));
        return await platform.GivenAsync(new PoolProject
        {
            PlanId = plan.Id,
            Name = name,
            Actors = actors,
            Stage = stage,
            Place = new SourcePlace(),
            AcceptedAt = new DateTime(2021, 3, 1, 0, 0, 0, DateTimeKind.Utc),
        });
    }
}
