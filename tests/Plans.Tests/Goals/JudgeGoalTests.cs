using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Goals;
using Chuangpu.Statistics.Progress;
using Chuangpu.TestKit;

namespace Chuangpu.Plans.Tests.Goals;

public sealed class JudgeGoalTests
{
    [Theory, OnEveryDatabase]
    public async Task Judge_WithReason_StandsInPlaceOfTheComputedStateFromThatDay(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);
        platform.Clock.Advance(TimeSpan.FromDays(2));

        Assert.True((await JudgeAsync(platform, goal, ProgressState.Behind, "主要企业已停产")).Succeeded);

        var now = await ReadAsync(platform, goal);
        Assert.Equal((ProgressState.Behind, ProgressState.Completed), (now.Progress.State, now.Computed.State));
        Assert.Contains("主要企业已停产", now.Progress.Explanation, StringComparison.Ordinal);
        Assert.Equal(ProgressState.Completed, (await ReadAsync(platform, goal, new DateOnly(2025, 7, 1))).Progress.State);
    }

    [Theory, OnEveryDatabase]
    public async Task Judge_Withdrawn_RestoresTheComputedState(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);
        Assert.Equal("judgement.unchanged", (await JudgeAsync(platform, goal, null, "没有判断过")).Problem?.Code);
        await JudgeAsync(platform, goal, ProgressState.Behind, "主要企业已停产");
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("judgement.unchanged", (await JudgeAsync(platform, goal, ProgressState.Behind, "再说一次")).Problem?.Code);

        Assert.True((await JudgeAsync(platform, goal, null, "企业已复产")).Succeeded);

        Assert.Equal(ProgressState.Completed, (await ReadAsync(platform, goal)).Progress.State);
    }

    [Theory, OnEveryDatabase]
    public async Task Judge_WithoutReasonOrRight_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);

        Assert.Equal("请写明理由，它会和状态一起显示。", (await JudgeAsync(platform, goal, ProgressState.Behind, " ")).Problem?.Message);
        Assert.False((await JudgeAsync(platform, goal, ProgressState.Behind, "理由", Actors.Staff(Actors.County))).Succeeded);
        Assert.False((await JudgeAsync(platform, goal, ProgressState.Behind, "理由", Actors.Leader())).Succeeded);
    }

    private static async Task<Goal> GivenGoalAsync(TestPlatform platform)
    {
        var goal = await platform.GivenAsync(PlanBuilder.AGoal(await platform.GivenAsync(PlanBuilder.APlan())));
        await platform.AsAsync<RecordValue, Result>(Actors.Staff(), u => u.HandleAsync(new() { GoalId = goal.Id, Year = 2024, Value = 130 }));
        return goal;
    }

    private static Task<Result> JudgeAsync(TestPlatform platform, Goal goal, ProgressState? state, string reason, Actor? actor = null) =>
        platform.AsAsync<JudgeGoal, Result>(actor ?? Actors.Staff(), u => u.HandleAsync(new() { GoalId = goal.Id, State = state, Reason = reason }));

    private static async Task<GoalStanding> ReadAsync(TestPlatform platform, Goal goal, DateOnly? asOf = null) =>
        (await platform.AsAsync<ReadGoals, IReadOnlyList<GoalStanding>>(Actors.Staff(), u => u.HandleAsync(g => g.Id == goal.Id, asOf))).Single();
}
