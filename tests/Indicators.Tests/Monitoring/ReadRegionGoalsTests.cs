using Chuangpu.Indicators.Monitoring;
using Chuangpu.Kernel.Access;
using Chuangpu.Plans.Goals;
using Chuangpu.Statistics.Progress;
using Chuangpu.TestKit;

namespace Chuangpu.Indicators.Tests.Monitoring;

public sealed class ReadRegionGoalsTests
{
    private static Task<IReadOnlyList<GoalOutlook>?> ReadAsync(OutlookScene scene, Actor? actor = null) =>
        scene.Platform.AsAsync<ReadRegionGoals, IReadOnlyList<GoalOutlook>?>(actor ?? Actors.Staff(), u => u.HandleAsync(Actors.City));

    [Theory, OnEveryDatabase]
    public async Task Read_GoalsOfARegion_WorstFirstMeasuredAndEntered(Engine engine)
    {
        await using var scene = await OutlookScene.StartAsync(engine);
        await scene.FactsAsync(2018, 40, 50, 60, 70, 80);
        await scene.GoalAsync(g => (g.Name, g.TargetValue) = ("要求低的", 80));
        await scene.GoalAsync(g => g.Name = "滞后的");
        await scene.GoalAsync(g => (g.Name, g.TargetValue) = ("滞后更多的", 400));
        await scene.GoalAsync(g => (g.Name, g.IndicatorCode) = ("人工填报的", null));

        var goals = await ReadAsync(scene);

        Assert.NotNull(goals);
        Assert.Equal(["滞后更多的", "滞后的", "人工填报的", "要求低的"], goals.Select(g => g.Goal.Name));
        Assert.Equal([ProgressState.SeverelyBehind, ProgressState.Behind, ProgressState.NoData, ProgressState.Completed], goals.Select(g => g.Goal.State));
        var entered = goals[2];
        Assert.Null(entered.Definition);
        Assert.Contains("人工填报", entered.WhyNoForecast, StringComparison.Ordinal);
        Assert.True(goals[0].Chance < goals[1].Chance && goals[1].Chance < goals[3].Chance);
        Assert.All(goals.Where(g => g != entered), g => Assert.Equal((2025, 40m), (g.Due!.Year, g.TimeShare!.Value)));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_FallingGoal_IsReachedFromAbove(Engine engine)
    {
        await using var scene = await OutlookScene.StartAsync(engine);
        await scene.FactsAsync(2018, 80, 75, 70, 65, 60);
        await scene.GoalAsync(g => (g.BaselineValue, g.TargetValue, g.Operator) = (70, 56, TargetOperator.AtMost));

        var goal = Assert.Single((await ReadAsync(scene))!);

        Assert.Equal((true, ProgressState.Ahead), (goal.Goal.Falls, goal.Linear!.State));
        Assert.True(goal.Chance > 0.5);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_RegionOutsideTheScope_IsNotThere(Engine engine)
    {
        await using var scene = await OutlookScene.StartAsync(engine);

        Assert.Null(await ReadAsync(scene, Actors.Staff(Actors.OtherCity)));
        Assert.Null(await ReadAsync(scene, Actor.Anonymous));
    }
}
