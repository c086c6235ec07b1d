using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Source;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Plans.Tests.Register;

public sealed class RegisterTests
{
    [Theory, OnEveryDatabase]
    public async Task Register_OwnRegion_MakesADraftOthersDoNotSee(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(new Region { Code = Actors.City, Name = "云川市", Level = RegionLevel.Prefecture });

        var made = await RegisterAsync(platform, Actors.Staff(), Actors.City);

        Assert.True(made.Succeeded);
        var plan = await platform.SeeAsync(db => db.Set<Plan>().SingleAsync());
        Assert.Equal((PlanStatus.Draft, null, "云川市科技规划", 2021), (plan.Status, plan.PublishedAt, plan.Title, plan.StartYear));
        Assert.Equal("plan.exists", (await RegisterAsync(platform, Actors.Staff(), Actors.City)).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await ReadAsync(platform, Actors.Staff(Actors.OtherCity), made.Value)).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await ReadAsync(platform, Actor.Anonymous, made.Value)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Register_ForeignOrUnknownRegion_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(new Region { Code = Actors.OtherCity, Name = "别市", Level = RegionLevel.Prefecture });

        Assert.Equal("plan.region", (await RegisterAsync(platform, Actors.Staff(), Actors.OtherCity)).Problem?.Code);
        Assert.Equal("plan.region", (await RegisterAsync(platform, Actors.Staff(), Actors.City)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Edit_ChangedInBetween_IsAConflict(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());

        Task<Result> Edit(string title)
        {
            var request = EditPlan.Request.From(plan);
            request.Title = title;
            return platform.AsAsync<EditPlan, Result>(Actors.Staff(), u => u.HandleAsync(request));
        }

        Assert.True((await Edit("先保存的")).Succeeded);
        Assert.Equal(Problem.ConflictCode, (await Edit("后保存的")).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task ChangeStatus_WithReason_IsKeptAndSeenOnPastDays(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        platform.Clock.Advance(TimeSpan.FromDays(10));

        Task<Result> Change(PlanStatus to, string? reason) =>
            platform.AsAsync<ChangePlanStatus, Result>(Actors.Staff(), u => u.HandleAsync(new() { PlanId = plan.Id, Version = plan.Version, To = to, Reason = reason }));

        Assert.Equal("input", (await Change(PlanStatus.Completed, " ")).Problem?.Code);
        Assert.Equal("plan.status", (await Change(PlanStatus.Draft, "理由")).Problem?.Code);
        Assert.True((await Change(PlanStatus.Completed, "终期评估完成")).Succeeded);

        var today = (await ReadAsync(platform, Actors.Staff(), plan.Id)).Value;
        Assert.Equal((PlanStatus.Completed, "终期评估完成"), (today.Status, Assert.Single(today.StatusChanges).Reason));
        Assert.Equal(PlanStatus.Active, (await ReadAsync(platform, Actors.Staff(), plan.Id, new DateOnly(2025, 7, 1))).Value.Status);
    }

    [Theory, OnEveryDatabase]
    public async Task List_ByRegionLevelStatusAndPeriod_FindsTheSubtree(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var city = await platform.GivenAsync(PlanBuilder.APlan());
        var county = await platform.GivenAsync(PlanBuilder.APlan(Actors.County));
        await platform.GivenAsync(PlanBuilder.APlan(Actors.OtherCity));
        await platform.GivenAsync(PlanBuilder.APlan(Actors.OtherCity, published: false));

        async Task<IEnumerable<Guid>> Find(ListPlans.Request request) =>
            (await platform.AsAsync<ListPlans, IReadOnlyList<PlanRow>>(Actors.Staff(), u => u.HandleAsync(request))).Select(r => r.Plan.Id);

        Assert.Equal(3, (await Find(new())).Count());
        Assert.Equal([city.Id, county.Id], await Find(new(RegionCode: Actors.City)));
        Assert.Equal([county.Id], await Find(new(Level: RegionLevel.County)));
        Assert.Equal([city.Id], await Find(new(RegionCode: Actors.City, Level: RegionLevel.Prefecture, Status: PlanStatus.Active, Period: "2021–2025", Text: "云川")));
        Assert.Empty(await Find(new(Status: PlanStatus.Repealed)));
        Assert.Empty(await Find(new(Period: "2016–2020")));
    }

    [Theory, OnEveryDatabase]
    public async Task List_LateGoalsAndTasks_AreCounted(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        var goal = await platform.GivenAsync(PlanBuilder.AGoal(plan));
        await platform.GivenAsync(new GoalValue { GoalId = goal.Id, Year = 2024, Value = 70, EnteredAt = new DateTime(2025, 2, 1, 0, 0, 0, DateTimeKind.Utc) });
        var late = PlanBuilder.ATask(plan);
        late.DueOn = new DateOnly(2025, 6, 29);
        await platform.GivenAsync(late);
        var due = PlanBuilder.ATask(plan);
        due.DueOn = new DateOnly(2025, 6, 30);
        await platform.GivenAsync(due);

        var row = Assert.Single(await platform.AsAsync<ListPlans, IReadOnlyList<PlanRow>>(Actors.Staff(), u => u.HandleAsync(new())));

        Assert.Equal((1, 1, 2, 1), (row.Goals, row.GoalsBehind, row.Tasks, row.TasksLate));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_300GoalsAnd500Tasks_TakesAsManyQueriesAsOneOfEach(Engine engine)
    {
        var counter = new QueryCounter();
        await using var platform = await TestPlatform.StartAsync(engine, s => s.ConfigureDbContext<Kernel.Database.ChuangpuDb>(o => o.AddInterceptors(counter)));
        var (small, large) = (await GivenPlanAsync(platform, 1, 1), await GivenPlanAsync(platform, 300, 500));

        async Task<(int Queries, PlanOverview View)> Count(Guid plan)
        {
            counter.Count = 0;
            var view = (await ReadAsync(platform, Actors.Staff(), plan)).Value;
            return (counter.Count, view);
        }

        var (few, many) = (await Count(small), await Count(large));
        Assert.Equal((300, 500), (many.View.Goals.Count, many.View.Tasks.Count));
        Assert.Equal(800, many.View.Outline.Sum(n => n.Count(ItemKind.Goal) + n.Count(ItemKind.Task)));
        Assert.Equal(few.Queries, many.Queries);
        Assert.InRange(many.Queries, 5, 18);
    }

    private static async Task<Guid> GivenPlanAsync(TestPlatform platform, int goals, int tasks)
    {
        var plan = PlanBuilder.APlan();
        var version = new PlanVersion { PlanId = plan.Id, Number = 1, ReadAt = plan.PublishedAt!.Value };
        version.Headings.AddRange(Enumerable.Range(0, 10).Select(i => new Heading { VersionId = version.Id, Ordinal = i, Number = $"{i}", Title = "章节", Depth = 1 + (i % 2), Kind = "section", Start = i * 100, End = (i * 100) + 5 }));
        plan.Versions.Add(version);
        await platform.GivenAsync(plan);
        await platform.AsAsync(Actor.System, async s =>
        {
            var db = s.GetRequiredService<Kernel.Database.ChuangpuDb>();
            db.AddRange(Enumerable.Range(0, goals).Select(i => { var goal = PlanBuilder.AGoal(plan, $"目标{i}"); goal.HeadingId = version.Headings[i % 10].Id; return goal; }));
            db.AddRange(Enumerable.Range(0, tasks).Select(i => { var task = PlanBuilder.ATask(plan, title: $"任务{i}"); task.HeadingId = version.Headings[i % 10].Id; return task; }));
            return await db.SaveChangesAsync();
        });
        return plan.Id;
    }

    private static Task<Result<Guid>> RegisterAsync(TestPlatform platform, Actor actor, string region) =>
        platform.AsAsync<RegisterPlan, Result<Guid>>(actor, u => u.HandleAsync(new() { Title = "云川市科技规划", RegionCode = region, StartYear = 2021, EndYear = 2025 }));

    private static Task<Result<PlanOverview>> ReadAsync(TestPlatform platform, Actor actor, Guid plan, DateOnly? asOf = null) =>
        platform.AsAsync<ReadPlan, Result<PlanOverview>>(actor, u => u.HandleAsync(plan, asOf));
}
