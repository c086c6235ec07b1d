using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Contracts;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Source;
using Chuangpu.Statistics.Progress;
using Chuangpu.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Plans.Tests.Goals;

/// <summary>Goals measured by the figures of an indicator.</summary>
public sealed class GoalStatisticsTests
{
    [Theory, OnEveryDatabase]
    public async Task Read_GoalWithIndicator_HasItsFiguresInItsOwnUnit(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await GivenIndicatorAsync(platform, "TC", "万元", (2021, 150_000), (2023, 290_000));
        var goal = await GivenGoalAsync(platform, g => (g.Unit, g.IndicatorCode, g.BaselineValue, g.TargetValue) = ("亿元", "TC", 10, 60));

        var standing = await ReadAsync(platform, goal);

        Assert.Equal([(2023, 29m), (2021, 15m)], standing.Values.Select(v => (v.Year, v.Value)));
        Assert.Equal(ProgressState.SeverelyBehind, standing.Progress.State);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_GrowthGoalWithIndicator_ComputesGrowthFromLevels(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await GivenIndicatorAsync(platform, "INT", "%", (2020, 1.0m), (2021, 1.1m), (2022, 1.2m));
        var total = await GivenGoalAsync(platform, g => (g.Unit, g.IndicatorCode, g.Operator, g.BaselineValue, g.TargetValue) = ("%", "INT", TargetOperator.TotalGrowth, 1.0m, 20));
        var yearly = await GivenGoalAsync(platform, g => (g.Unit, g.IndicatorCode, g.Operator, g.BaselineValue, g.TargetValue) = ("%", "INT", TargetOperator.AnnualGrowth, null, 8));

        Assert.Equal([(2022, 20m), (2021, 10m), (2020, 0m)], (await ReadAsync(platform, total)).Values.Select(v => (v.Year, v.Value)));
        Assert.Equal([(2022, 9.0909m), (2021, 10m)], (await ReadAsync(platform, yearly)).Values.Select(v => (v.Year, v.Value)));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_PastDay_HasTheFiguresOfThatDay(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await GivenIndicatorAsync(platform, "TC", "家", (2023, 100));
        var goal = await GivenGoalAsync(platform, g => g.IndicatorCode = "TC");
        platform.Clock.Advance(TimeSpan.FromDays(3));
        await platform.GivenAsync(Figure("TC", 2023, 130, platform.Clock.GetUtcNow().UtcDateTime, ValueStatus.Revised));

        Assert.Equal(130, (await ReadAsync(platform, goal)).Progress.Value);
        Assert.Equal(100, (await ReadAsync(platform, goal, new DateOnly(2025, 7, 1))).Progress.Value);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_ExpectedFigure_IsNoFact(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await GivenIndicatorAsync(platform, "TC", "家", (2023, 100));
        await platform.GivenAsync(Figure("TC", 2025, 500, platform.Clock.GetUtcNow().UtcDateTime, ValueStatus.Expected));
        var goal = await GivenGoalAsync(platform, g => g.IndicatorCode = "TC");

        Assert.Equal(2023, (await ReadAsync(platform, goal)).Progress.Year);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_ByAVisitor_ShowsTheFiguresOfAPublishedGoal(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await GivenIndicatorAsync(platform, "TC", "家", (2023, 100));
        var goal = await GivenGoalAsync(platform, g => g.IndicatorCode = "TC");

        Assert.Equal(100, (await ReadAsync(platform, goal, actor: Actor.Anonymous)).Progress.Value);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_SecondMention_HasTheIndicatorOfTheFirst(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await GivenIndicatorAsync(platform, "TC", "家", (2023, 100));
        var first = await GivenGoalAsync(platform, g => g.IndicatorCode = "TC");
        var second = await platform.GivenAsync(new Goal { PlanId = first.PlanId, Name = first.Name, Unit = "家", TargetValue = 130, SameAsId = first.Id, Place = new SourcePlace(), AcceptedAt = first.AcceptedAt });

        Assert.Equal(100, (await ReadAsync(platform, second)).Progress.Value);
    }

    [Theory, OnEveryDatabase]
    public async Task Edit_Indicator_MustFitTheGoalAndTakesTheEntryOver(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await GivenIndicatorAsync(platform, "HNTE", "个", (2023, 100));
        await GivenIndicatorAsync(platform, "TC", "亿元", (2023, 7));
        var goal = await GivenGoalAsync(platform, _ => { });

        Assert.Equal("goal.indicator", (await EditAsync(platform, goal, "TC")).Problem?.Code);
        Assert.Equal("goal.indicator", (await EditAsync(platform, goal, "NONE")).Problem?.Code);
        Assert.True((await EditAsync(platform, goal, "HNTE")).Succeeded);

        Assert.Equal(100, (await ReadAsync(platform, goal)).Progress.Value);
        var entered = await platform.AsAsync<RecordValue, Result>(Actors.Staff(), u => u.HandleAsync(new() { GoalId = goal.Id, Year = 2024, Value = 1 }));
        Assert.Equal("value.statistics", entered.Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task PlanGoals_OfAnIndicator_AreThoseInForceThatItMeasures(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await GivenIndicatorAsync(platform, "TC", "家", (2023, 100));
        var goal = await GivenGoalAsync(platform, g => g.IndicatorCode = "TC");
        await GivenGoalAsync(platform, _ => { });

        var found = Assert.Single(await platform.AsAsync(Actors.Staff(), s => s.GetRequiredService<IPlanGoals>().ReadAsync(new() { Indicator = "TC" }, default)));

        Assert.Equal((goal.Id, Actors.City, 120m, 2025, 100m), (found.Id, found.RegionCode, found.TargetValue, found.DueYear, found.Value));
        Assert.Equal(120, found.Path[2025]);
    }

    private static async Task GivenIndicatorAsync(TestPlatform platform, string code, string unit, params (int Year, decimal Value)[] years)
    {
        var indicator = new Indicator { Code = code, RegionCode = Actors.Province };
        indicator.Definitions.Add(new IndicatorDefinition
        {
            IndicatorCode = code,
            ValidFrom = new DateOnly(2000, 1, 1),
            Name = $"指标{code}",
            Unit = unit,
            Theme = IndicatorTheme.Input,
            Statement = "测试用",
            Decimals = 2,
        });
        await platform.GivenAsync(indicator);
        foreach (var (year, value) in years)
        {
            await platform.GivenAsync(Figure(code, year, value, platform.Clock.GetUtcNow().UtcDateTime));
        }
    }

    private static IndicatorValue Figure(string code, int year, decimal value, DateTime at, ValueStatus status = ValueStatus.Final) => new()
    {
        IndicatorCode = code,
        RegionCode = Actors.City,
        Frequency = Frequency.Year,
        StartsOn = new DateOnly(year, 1, 1),
        Value = value,
        Status = status,
        EnteredAt = at,
    };

    private static async Task<Goal> GivenGoalAsync(TestPlatform platform, Action<Goal> change)
    {
        var goal = PlanBuilder.AGoal(await platform.GivenAsync(PlanBuilder.APlan()));
        change(goal);
        return await platform.GivenAsync(goal);
    }

    private static async Task<GoalStanding> ReadAsync(TestPlatform platform, Goal goal, DateOnly? asOf = null, Actor? actor = null) =>
        (await platform.AsAsync<ReadGoals, IReadOnlyList<GoalStanding>>(actor ?? Actors.Staff(), u => u.HandleAsync(g => g.Id == goal.Id, asOf))).Single();

    private static async Task<Result> EditAsync(TestPlatform platform, Goal goal, string indicator)
    {
        var request = EditGoal.Request.From(goal);
        request.IndicatorCode = indicator;
        return await platform.AsAsync<EditGoal, Result>(Actors.Staff(), u => u.HandleAsync(request));
    }
}
