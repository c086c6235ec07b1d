using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Source;
using Chuangpu.Statistics.Progress;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tests.Goals;

public sealed class GoalUseCaseTests
{
    private static async Task<Goal> GivenGoalAsync(TestPlatform platform, PlanStatus status = PlanStatus.Active, Action<Goal>? change = null)
    {
        var plan = PlanBuilder.APlan();
        plan.Status = status;
        await platform.GivenAsync(plan);
        var goal = PlanBuilder.AGoal(plan);
        change?.Invoke(goal);
        return await platform.GivenAsync(goal);
    }

    private static Task<Result> RecordAsync(TestPlatform platform, Actor actor, Goal goal, int year, decimal value, Guid? replaces = null, string? note = null) =>
        platform.AsAsync<RecordValue, Result>(actor, u => u.HandleAsync(new() { GoalId = goal.Id, Year = year, Value = value, Replaces = replaces, Note = note }));

    private static Task<List<GoalValue>> ValuesAsync(TestPlatform platform) =>
        platform.SeeAsync(db => db.Set<GoalValue>().OrderBy(v => v.EnteredAt).ToListAsync());

    [Theory, OnEveryDatabase]
    public async Task Record_NewYear_IsKeptWithItsAuthor(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);
        var staff = Actors.Staff();

        Assert.True((await RecordAsync(platform, staff, goal, 2022, 80)).Succeeded);

        var value = Assert.Single(await ValuesAsync(platform));
        Assert.Equal((2022, 80m, staff.UserId, false), (value.Year, value.Value, value.EnteredBy, value.IsDemo));
    }

    [Theory, OnEveryDatabase]
    public async Task Record_YearAgain_IsACorrectionThatKeepsTheFirst(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);
        await RecordAsync(platform, Actors.Staff(), goal, 2022, 80);
        var first = Assert.Single(await ValuesAsync(platform));

        Assert.Equal(Problem.ConflictCode, (await RecordAsync(platform, Actors.Staff(), goal, 2022, 81)).Problem?.Code);
        Assert.Equal("value.reason", (await RecordAsync(platform, Actors.Staff(), goal, 2022, 81, first.Id)).Problem?.Code);
        Assert.Equal("value.unchanged", (await RecordAsync(platform, Actors.Staff(), goal, 2022, 80, first.Id, "核对")).Problem?.Code);
        platform.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True((await RecordAsync(platform, Actors.Staff(), goal, 2022, 81, first.Id, "统计局核定")).Succeeded);

        Assert.Equal([80m, 81m], (await ValuesAsync(platform)).Select(v => v.Value));
        var standing = await ReadAsync(platform, goal);
        Assert.Equal(81, standing.Progress.Value);
        Assert.Equal(80, (await ReadAsync(platform, goal, new DateOnly(2025, 6, 30))).Progress.Value);
    }

    [Theory, OnEveryDatabase]
    public async Task Record_CorrectionOfAnEntryAlreadyCorrected_IsAConflict(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);
        await RecordAsync(platform, Actors.Staff(), goal, 2022, 80);
        var first = Assert.Single(await ValuesAsync(platform));
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        await RecordAsync(platform, Actors.Staff(name: "乙科员"), goal, 2022, 81, first.Id, "更正");

        Assert.Equal(Problem.ConflictCode, (await RecordAsync(platform, Actors.Staff(), goal, 2022, 82, first.Id, "更正")).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Record_ByOthers_IsForTheResponsibleUnitOnly(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var unit = Guid.NewGuid();
        var goal = await GivenGoalAsync(platform, change: g => g.ResponsibleOrganisationId = unit);

        Assert.True((await RecordAsync(platform, Actors.Department(unit), goal, 2022, 80)).Succeeded);
        Assert.Equal(Problem.NotAllowedCode, (await RecordAsync(platform, Actors.Department(Guid.NewGuid()), goal, 2023, 80)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await RecordAsync(platform, Actors.Staff(Actors.OtherCity), goal, 2023, 80)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await RecordAsync(platform, Actors.Leader(), goal, 2023, 80)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Record_YearToCome_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);

        Assert.Equal("value.year", (await RecordAsync(platform, Actors.Staff(), goal, 2026, 80)).Problem?.Code);
        Assert.Equal("value.year", (await RecordAsync(platform, Actors.Staff(), goal, 2019, 80)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Record_ClosedPlan_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform, PlanStatus.Completed);

        Assert.Equal("plan.closed", (await RecordAsync(platform, Actors.Staff(), goal, 2022, 80)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task SetPath_OneYear_MovesThatYearUntilReset(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);

        Assert.True((await SetPathAsync(platform, goal, PathMethod.Linear, (2022, 90))).Succeeded);
        platform.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([60m, 72m, 90m, 96m, 108m, 120m], (await ReadAsync(platform, goal)).Path.Years.Select(y => y.Value));

        Assert.True((await SetPathAsync(platform, goal, PathMethod.Linear)).Succeeded);
        Assert.Equal([60m, 72m, 84m, 96m, 108m, 120m], (await ReadAsync(platform, goal)).Path.Years.Select(y => y.Value));
        Assert.Equal(90, (await ReadAsync(platform, goal, new DateOnly(2025, 6, 30))).Path.At(2022));
    }

    [Theory, OnEveryDatabase]
    public async Task SetPath_TargetYear_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);

        Assert.Equal("path.year", (await SetPathAsync(platform, goal, PathMethod.Linear, (2025, 90))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task SetPath_CompoundFromZero_SaysToUseLinear(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform, change: g => g.BaselineValue = 0);

        var problem = (await SetPathAsync(platform, goal, PathMethod.Compound)).Problem;
        Assert.Contains("等额递增", problem?.Message);
    }

    [Theory, OnEveryDatabase]
    public async Task SetPath_TwoAtOnce_TellsTheSecond(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);

        Assert.True((await SetPathAsync(platform, goal, PathMethod.Linear, (2022, 90))).Succeeded);
        var second = await platform.AsAsync<SetPath, Result>(Actors.Staff(), u => u.HandleAsync(new() { GoalId = goal.Id, Version = goal.Version, Years = [new() { Year = 2023, Value = 99 }] }));
        Assert.Equal(Problem.ConflictCode, second.Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Edit_PlanInForce_LetsOnlyKindUnitNoteAndMissingBaselineThrough(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform, change: g => (g.BaselineValue, g.BaselineYear) = (null, null));

        Assert.Equal("goal.decision", (await EditAsync(platform, goal, r => r.TargetValue = 130)).Problem?.Code);
        Assert.Equal("goal.decision", (await EditAsync(platform, goal, r => r.Name = "另一个名称")).Problem?.Code);
        Assert.True((await EditAsync(platform, goal, r => (r.Kind, r.Note, r.BaselineValue, r.BaselineYear) = (GoalKind.Binding, "口径按年报", 50, 2020))).Succeeded);

        var kept = await platform.SeeAsync(db => db.Set<Goal>().SingleAsync());
        Assert.Equal((GoalKind.Binding, "口径按年报", 50m, 120m), (kept.Kind, kept.Note, kept.BaselineValue, kept.TargetValue));
        Assert.Equal("goal.decision", (await EditAsync(platform, kept, r => r.BaselineValue = 51)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Edit_Draft_ChangesEverything(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform, PlanStatus.Draft);

        Assert.True((await EditAsync(platform, goal, r => (r.Operator, r.TargetValue, r.TargetMax) = (TargetOperator.Range, 5, 8))).Succeeded);
        Assert.Equal("goal.range", (await EditAsync(platform, goal, r => (r.Operator, r.TargetValue, r.TargetMax) = (TargetOperator.Range, 8, 5))).Problem?.Code);

        var kept = await platform.SeeAsync(db => db.Set<Goal>().SingleAsync());
        Assert.Equal((TargetOperator.Range, 5m, 8m), (kept.Operator, kept.TargetValue, kept.TargetMax));
    }

    [Theory, OnEveryDatabase]
    public async Task Edit_ChangedInBetween_IsAConflict(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);

        Assert.True((await EditAsync(platform, goal, r => r.Note = "先保存的")).Succeeded);
        Assert.Equal(Problem.ConflictCode, (await EditAsync(platform, goal, r => r.Note = "后保存的")).Problem?.Code);
        Assert.Equal("先保存的", await platform.SeeAsync(db => db.Set<Goal>().Select(g => g.Note).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Add_PlanInForce_NeedsItsPlaceInThePlan(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());

        Task<Result<Guid>> Add(string? section) => platform.AsAsync<AddGoal, Result<Guid>>(Actors.Staff(), u => u.HandleAsync(
            new() { PlanId = plan.Id, Name = "技术合同成交额", Unit = "亿元", Operator = TargetOperator.AtLeast, TargetValue = 20, TargetYear = 2025, Section = section }));

        Assert.Equal("goal.section", (await Add(null)).Problem?.Code);
        var added = await Add("二、发展目标");
        Assert.True(added.Succeeded);
        var goal = await platform.SeeAsync(db => db.Set<Goal>().SingleAsync(g => g.Id == added.Value));
        Assert.Equal(("技术合同成交额", 20m, "二、发展目标"), (goal.Name, goal.TargetValue, goal.Place.Section));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_SecondMention_HasTheValuesOfTheFirst(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var first = await GivenGoalAsync(platform);
        var second = new Goal { PlanId = first.PlanId, Name = first.Name, Unit = "家", TargetValue = 130, TargetYear = 2025, SameAsId = first.Id, Place = new SourcePlace(), AcceptedAt = first.AcceptedAt };
        await platform.GivenAsync(second);
        await RecordAsync(platform, Actors.Staff(), first, 2024, 125);

        Assert.Equal("value.same", (await RecordAsync(platform, Actors.Staff(), second, 2023, 1)).Problem?.Code);
        Assert.Equal(ProgressState.Completed, (await ReadAsync(platform, first)).Progress.State);
        Assert.Equal((125m, ProgressState.NoData), ((await ReadAsync(platform, second)).Progress.Value, (await ReadAsync(platform, second)).Progress.State));
    }

    private static async Task<GoalStanding> ReadAsync(TestPlatform platform, Goal goal, DateOnly? asOf = null) =>
        (await platform.AsAsync<ReadGoals, IReadOnlyList<GoalStanding>>(Actors.Staff(), u => u.HandleAsync(g => g.Id == goal.Id, asOf))).Single();

    private static async Task<Result> SetPathAsync(TestPlatform platform, Goal goal, PathMethod method, params (int Year, decimal Value)[] years)
    {
        var version = await platform.SeeAsync(db => db.Set<Goal>().Where(g => g.Id == goal.Id).Select(g => g.Version).SingleAsync());
        return await platform.AsAsync<SetPath, Result>(Actors.Staff(), u => u.HandleAsync(
            new() { GoalId = goal.Id, Version = version, Method = method, Years = [.. years.Select(y => new SetPath.YearInput { Year = y.Year, Value = y.Value })] }));
    }

    private static Task<Result> EditAsync(TestPlatform platform, Goal goal, Action<EditGoal.Request> change)
    {
        var request = EditGoal.Request.From(goal);
        change(request);
        return platform.AsAsync<EditGoal, Result>(Actors.Staff(), u => u.HandleAsync(request));
    }
}
