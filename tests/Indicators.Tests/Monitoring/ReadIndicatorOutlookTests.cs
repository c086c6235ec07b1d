using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Monitoring;
using Chuangpu.Kernel.Access;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Source;
using Chuangpu.Statistics.Progress;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Tests.Monitoring;

public sealed class ReadIndicatorOutlookTests
{
    private static async Task<IndicatorOutlook?> ReadAsync(OutlookScene scene, Actor? actor = null, DateOnly? asOf = null)
    {
        var definition = await scene.Platform.SeeAsync(db => db.Set<IndicatorDefinition>().AsNoTracking().SingleAsync());
        return await scene.Platform.AsAsync<ReadIndicatorOutlook, IndicatorOutlook?>(actor ?? Actors.Staff(), u => u.HandleAsync(definition, Actors.City, asOf));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_SteadyGrowth_JudgesByBothMethodsAndForecastsToTheDueYear(Engine engine)
    {
        await using var scene = await OutlookScene.StartAsync(engine);
        await scene.FactsAsync(2018, 40, 50, 60, 70, 80);
        await scene.GoalAsync();

        var outlook = await ReadAsync(scene);

        Assert.Equal([2023, 2024, 2025], outlook!.Forecast!.Years.Select(y => y.Year));
        var goal = Assert.Single(outlook.Goals);
        Assert.Equal((2020, 60m), goal.Path!.Start);
        Assert.Equal([60m, 72, 84, 96, 108, 120], goal.Path.Levels.OrderBy(l => l.Key).Select(l => l.Value));
        // A third of the way in two fifths of the time.
        Assert.Equal((ProgressState.Behind, 0.4m), (goal.Linear!.State, goal.Linear.TimeShare));
        Assert.Equal(1 / 3.0, (double)goal.Linear.WayShare!.Value, 6);
        Assert.Equal(goal.Goal.State, goal.Linear.State);
        // 15.47 % a year against 14.87 % needed.
        Assert.Equal(CagrStatus.SubstantialProgress, goal.Cagr!.Status);
        Assert.Equal(2025, goal.Due!.Year);
        Assert.InRange(goal.Chance!.Value, 0, 0.5);
        Assert.Equal(Math.Pow(120 / 80.0, 1 / 3.0) - 1, goal.Pace!.Required, 9);
        Assert.Equal((2018, true), (goal.Pace.PastSince, goal.Pace.IsGrowth));
        Assert.Equal(Math.Pow(2, 1 / 4.0) - 1, goal.Pace.Past!.Value, 9);
        Assert.True(goal.Pace.Likely < goal.Pace.Required);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_EstimateForTheLastYear_IsNoFactAndTheForecastStartsBeforeIt(Engine engine)
    {
        await using var scene = await OutlookScene.StartAsync(engine);
        await scene.FactsAsync(2019, 50, 60, 70, 80);
        await scene.EstimateAsync(2023, 500);
        await scene.GoalAsync();

        var outlook = await ReadAsync(scene);

        Assert.Equal((2022, 2022), (outlook!.Series.Latest!.Year, outlook.Forecast!.LastYear));
        Assert.All(outlook.Forecast.Years, y => Assert.True(y.Value < 200));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_ThreeYearsOnly_SaysWhyThereIsNoForecastAndStillJudges(Engine engine)
    {
        await using var scene = await OutlookScene.StartAsync(engine);
        await scene.FactsAsync(2020, 60, 70, 80);
        await scene.GoalAsync();

        var outlook = await ReadAsync(scene);

        Assert.Null(outlook!.Forecast);
        var goal = Assert.Single(outlook.Goals);
        Assert.StartsWith("只有 3 个年份的完整数据，至少要 4 个年份才预测", goal.WhyNoForecast, StringComparison.Ordinal);
        Assert.Equal((null, null, ProgressState.Behind), (goal.Chance, goal.Pace, goal.Linear!.State));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_GrowthGoal_BecomesALevelOfTheIndicator(Engine engine)
    {
        await using var scene = await OutlookScene.StartAsync(engine);
        await scene.FactsAsync(2019, 40, 50, 60, 70);
        await scene.GoalAsync(g => (g.Operator, g.TargetValue, g.BaselineValue) = (TargetOperator.TotalGrowth, 100, null));
        // A baseline above the percent asked for: a level and a growth are not to be compared.
        await scene.GoalAsync(g => (g.Operator, g.TargetValue) = (TargetOperator.AnnualGrowth, 10));

        var goals = (await ReadAsync(scene))!.Goals;

        Assert.Equal(100, goals.Single(g => !g.Goal.IsYearlyGrowth).Path!.Target);
        Assert.Equal(70, goals.Single(g => !g.Goal.IsYearlyGrowth).Path!.Levels[2022]);
        Assert.Equal(80.5255m, goals.Single(g => g.Goal.IsYearlyGrowth).Path!.Target);
        Assert.All(goals, g => Assert.False(g.Goal.Falls));
        Assert.All(goals, g => Assert.NotNull(g.Chance));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_GrowthGoalWithoutTheYearItGrowsFrom_HasNoLevelAndSaysSo(Engine engine)
    {
        await using var scene = await OutlookScene.StartAsync(engine);
        await scene.FactsAsync(2021, 40, 50, 60, 70);
        await scene.GoalAsync(g => (g.Operator, g.TargetValue) = (TargetOperator.TotalGrowth, 100));

        var goal = Assert.Single((await ReadAsync(scene))!.Goals);

        Assert.Null(goal.Path!.Target);
        Assert.Contains("没有 2020 年的数据", goal.WhyNoForecast, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_GoalInAnotherPowerOfTheUnit_IsConverted(Engine engine)
    {
        await using var scene = await OutlookScene.StartAsync(engine, d => d.Unit = "亿元");
        await scene.FactsAsync(2019, 4, 5, 6, 7);
        await scene.GoalAsync(g => (g.Unit, g.BaselineValue, g.TargetValue) = ("万元", 50_000, 100_000));

        var goal = Assert.Single((await ReadAsync(scene))!.Goals);

        Assert.Equal((10m, 5m), (goal.Path!.Target!.Value, goal.Path.Levels[2020]));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_ShareAtItsNaturalLimit_IsCutThereAndItsPaceIsInPoints(Engine engine)
    {
        await using var scene = await OutlookScene.StartAsync(engine, d => (d.Unit, d.UpperLimit) = ("%", 100));
        await scene.FactsAsync(2019, 70, 80, 90, 98);
        await scene.GoalAsync(g => (g.Unit, g.BaselineValue, g.TargetValue) = ("%", 80, 99.5m));

        var goal = Assert.Single((await ReadAsync(scene))!.Goals);

        Assert.InRange(goal.Due!.Value, 98, 100);
        Assert.Equal((false, "+0.50 个百分点"), (goal.Pace!.IsGrowth, goal.Pace.Words(goal.Pace.Required)));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_DueYearThatHasItsFact_IsJudgedAndNotForecast(Engine engine)
    {
        await using var scene = await OutlookScene.StartAsync(engine);
        await scene.FactsAsync(2020, 60, 70, 80, 90, 100, 119);
        await scene.GoalAsync();

        var goal = Assert.Single((await ReadAsync(scene, asOf: null))!.Goals);

        Assert.Equal((ProgressState.Behind, null), (goal.Linear!.State, goal.Due));
        Assert.Contains("目标年 2025 年已有数据", goal.WhyNoForecast, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_SameAmountEachYear_HasNoWayButAChance(Engine engine)
    {
        await using var scene = await OutlookScene.StartAsync(engine);
        await scene.FactsAsync(2019, 50, 52, 51, 53);
        await scene.GoalAsync(g => (g.BaselineValue, g.Per, g.TargetValue) = (null, "year", 50));

        var goal = Assert.Single((await ReadAsync(scene))!.Goals);

        Assert.Equal((null, null), (goal.Linear, goal.Cagr));
        Assert.Contains("逐年考核", goal.Path!.WhyNot, StringComparison.Ordinal);
        Assert.NotNull(goal.Chance);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_SentenceOfTheDocument_IsQuoted(Engine engine)
    {
        await using var scene = await OutlookScene.StartAsync(engine);
        const string Text = "前言。到2025年，高新技术企业达到120家。\n其余。";
        var version = await scene.Platform.GivenAsync(new PlanVersion { PlanId = scene.Plan.Id, Number = 1, Text = Text, ReadAt = scene.Plan.PublishedAt!.Value });
        await scene.GoalAsync(g => g.Place = new SourcePlace { VersionId = version.Id, Start = 3, End = Text.IndexOf('\n', StringComparison.Ordinal), Section = "二、目标" });

        var goal = Assert.Single((await ReadAsync(scene))!.Goals);

        Assert.Equal("到2025年，高新技术企业达到120家。", goal.Sentence);
        Assert.Contains($"version={version.Id}&at=3", goal.Goal.SourceHref, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_WithoutAnyGoal_LooksThreeYearsAhead(Engine engine)
    {
        await using var scene = await OutlookScene.StartAsync(engine);
        await scene.FactsAsync(2019, 50, 52, 51, 53);

        var outlook = await ReadAsync(scene);

        Assert.Empty(outlook!.Goals);
        Assert.Equal([2023, 2024, 2025], outlook.Forecast!.Years.Select(y => y.Year));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_AsOfAPastDay_KnowsOnlyWhatWasEnteredByThen(Engine engine)
    {
        await using var scene = await OutlookScene.StartAsync(engine);
        await scene.FactsAsync(2019, 50, 60, 70, 80);
        await scene.GoalAsync();

        var before = await ReadAsync(scene, asOf: new DateOnly(2025, 2, 1));

        Assert.Empty(before!.Series.Facts);
        Assert.Contains("还没有完整的年度数据", Assert.Single(before.Goals).WhyNoForecast, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_RegionOutsideTheScope_IsNotThere(Engine engine)
    {
        await using var scene = await OutlookScene.StartAsync(engine);

        Assert.Null(await ReadAsync(scene, Actors.Staff(Actors.OtherCity)));
    }
}
