using Chuangpu.Indicators.Warnings;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Supervision;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Indicators.Tests.Warnings;

public sealed class WarningTests
{
    private const string Late = "进度状态 属于 (\"滞后\", \"严重滞后\")";

    [Theory, OnEveryDatabase]
    public async Task Check_GoalTurnsLate_OpensOneItemWithTheLeadUnitAndADate(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await SetAsync(platform, value: 61);
        await DefineAsync(platform, scene);

        await CheckAsync(platform);
        await CheckAsync(platform);

        var item = Assert.Single(await ItemsAsync(platform));
        Assert.Equal((scene.Lead, scene.Goal.Id, new DateOnly(2025, 7, 30)), (item.ResponsibleId, item.GoalId!.Value, item.DueOn));
        Assert.Contains("请说明原因", item.Text, StringComparison.Ordinal);
        var warning = Assert.Single(await WarningsAsync(platform));
        Assert.Equal((item.Id, null), (warning.SupervisionItemId, warning.ResolvedAt));
    }

    [Theory, OnEveryDatabase]
    public async Task Check_ItemClosedWhileTheCauseLasts_IsNotRepeated(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await SetAsync(platform, value: 61);
        await DefineAsync(platform, scene);
        await CheckAsync(platform);
        await platform.SeeAsync(db => db.Set<SupervisionItem>().ExecuteUpdateAsync(s => s.SetProperty(i => i.State, SupervisionState.Closed).SetProperty(i => i.OpenCauseKey, (string?)null)));

        await CheckAsync(platform);

        Assert.Single(await ItemsAsync(platform));
    }

    [Theory, OnEveryDatabase]
    public async Task Check_CauseGone_ClosesTheItemAndMayWarnAgain(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await SetAsync(platform, value: 61);
        await DefineAsync(platform, scene);
        await CheckAsync(platform);
        await CorrectAsync(platform, scene.Goal, 119);

        await CheckAsync(platform);

        var item = Assert.Single(await ItemsAsync(platform));
        Assert.Equal(SupervisionState.Closed, item.State);
        Assert.NotNull(Assert.Single(await WarningsAsync(platform)).ResolvedAt);

        platform.Clock.Advance(TimeSpan.FromDays(1));
        await CorrectAsync(platform, scene.Goal, 62);
        await CheckAsync(platform);
        Assert.Equal(2, (await ItemsAsync(platform)).Count);
    }

    [Theory, OnEveryDatabase]
    public async Task Check_FactMissing_NeitherRaisesNorResolves(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await SetAsync(platform, value: null);
        var rule = await DefineAsync(platform, scene, "落后幅度 > 10%");
        await CheckAsync(platform);
        Assert.Empty(await WarningsAsync(platform));

        await CorrectAsync(platform, scene.Goal, 61);
        await CheckAsync(platform);
        Assert.Single(await WarningsAsync(platform));
        await platform.SeeAsync(db => db.Set<GoalValue>().ExecuteDeleteAsync());
        await CheckAsync(platform);
        Assert.Null(Assert.Single(await WarningsAsync(platform)).ResolvedAt);

        await DefineAsync(platform, scene, "落后幅度 > 10%", rule, active: false);
        await CheckAsync(platform);
        Assert.NotNull(Assert.Single(await WarningsAsync(platform)).ResolvedAt);
    }

    [Theory, OnEveryDatabase]
    public async Task Define_ConditionThatDoesNotRead_SaysWhereAndWhatWasMeant(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await SetAsync(platform, value: 61);

        var result = await platform.AsAsync<DefineWarningRule, Result<Guid>>(Actors.Staff(), u => u.HandleAsync(Request(scene, "进度状况 = \"滞后\"")));

        Assert.Equal(nameof(DefineWarningRule.Request.Condition), result.Problem!.Field);
        Assert.Contains("第 1 行第 1 列", result.Problem.Message, StringComparison.Ordinal);
        Assert.Contains("进度状态", result.Problem.Message, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Define_ByOthers_IsRefusedOrUnseen(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await SetAsync(platform, value: 61);
        var rule = await DefineAsync(platform, scene);

        Assert.False((await platform.AsAsync<DefineWarningRule, Result<Guid>>(Actors.Leader(), u => u.HandleAsync(Request(scene, Late)))).Succeeded);
        var request = Request(scene, Late);
        request.Id = rule;
        Assert.Equal(Problem.NotFoundCode, (await platform.AsAsync<DefineWarningRule, Result<Guid>>(Actors.Staff(Actors.OtherCity), u => u.HandleAsync(request))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Match_Condition_AnswersForEachGoal(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await SetAsync(platform, value: 61);

        var known = Assert.Single(await MatchAsync("距目标年 ≤ 1年 且 目标性质 = \"预期性\" 且 时间进度 > 80% 且 应走完的路 = 80%"));
        Assert.Equal((scene.Goal.Id, true), (known.Goal.Id, known.Holds));
        Assert.False(Assert.Single(await MatchAsync("数据滞后年数 > 1年")).Holds);

        Task<IReadOnlyList<(Plans.Contracts.PlanGoal Goal, bool? Holds)>> MatchAsync(string condition) =>
            platform.AsAsync<MatchGoals, IReadOnlyList<(Plans.Contracts.PlanGoal, bool?)>>(Actors.Staff(), u => u.HandleAsync(Actors.City, condition));
    }

    private sealed record Scene(Goal Goal, Guid Lead, Guid Bureau);

    private static async Task<Scene> SetAsync(TestPlatform platform, int? value)
    {
        var lead = await platform.GivenAsync(AUnit("市工信局"));
        var bureau = await platform.GivenAsync(AUnit("市科技局"));
        var goal = PlanBuilder.AGoal(await platform.GivenAsync(PlanBuilder.APlan()));
        goal.ResponsibleOrganisationId = lead.Id;
        await platform.GivenAsync(goal);
        var scene = new Scene(goal, lead.Id, bureau.Id);
        if (value is { } number)
        {
            await CorrectAsync(platform, goal, number);
        }

        return scene;
    }

    private static Organisation AUnit(string name) => new() { Name = name, Kind = OrganisationKind.Department, RegionCode = Actors.City };

    private static DefineWarningRule.Request Request(Scene scene, string condition) => new()
    {
        Name = "目标滞后",
        Condition = condition,
        Demand = "请说明原因并提出措施。",
        Days = 30,
        DefaultUnitId = scene.Bureau,
    };

    private static async Task<Guid> DefineAsync(TestPlatform platform, Scene scene, string condition = Late, Guid? rule = null, bool active = true)
    {
        var request = Request(scene, condition);
        (request.Id, request.IsActive) = (rule, active);
        request.Version = rule is null ? default : await platform.SeeAsync(db => db.Set<WarningRule>().Select(r => r.Version).SingleAsync());
        var result = await platform.AsAsync<DefineWarningRule, Result<Guid>>(Actors.Staff(), u => u.HandleAsync(request));
        Assert.True(result.Succeeded, result.Problem?.Message);
        return result.Value;
    }

    private static Task CorrectAsync(TestPlatform platform, Goal goal, decimal value) => platform.GivenAsync(
        new GoalValue { GoalId = goal.Id, Year = 2024, Value = value, EnteredAt = platform.Clock.GetUtcNow().UtcDateTime });

    private static async Task CheckAsync(TestPlatform platform) => await platform.AsAsync(Actor.System, async services =>
    {
        await ((IBackgroundJob)services.GetRequiredService<CheckWarnings>()).RunAsync(Guid.Empty, CancellationToken.None);
        return 0;
    });

    private static Task<List<SupervisionItem>> ItemsAsync(TestPlatform platform) => platform.SeeAsync(db => db.Set<SupervisionItem>().ToListAsync());

    private static Task<List<Warning>> WarningsAsync(TestPlatform platform) => platform.SeeAsync(db => db.Set<Warning>().ToListAsync());
}
