using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Source;
using Chuangpu.TestKit;

namespace Chuangpu.Plans.Tests.Source;

public sealed class ReadSourceTests
{
    [Theory, OnEveryDatabase]
    public async Task Open_PlanReadTwice_ShowsTheLastReadingAndItsItemsOnly(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        var first = await platform.GivenAsync(Version(plan.Id, 1));
        var second = await platform.GivenAsync(Version(plan.Id, 2));
        await platform.GivenAsync(Goal("旧目标", first.Id));
        await platform.GivenAsync(Goal("新目标", second.Id));

        var shown = await platform.AsAsync<ReadSource, Result<ReadSource.Document>>(Actors.Staff(), u => u.HandleAsync(new(plan.Id)));
        var earlier = await platform.AsAsync<ReadSource, Result<ReadSource.Document>>(Actors.Staff(), u => u.HandleAsync(new(plan.Id, first.Id)));

        Assert.Equal((second.Id, "新目标"), (shown.Value.Version!.Id, PlanItems.TitleOf(Assert.Single(shown.Value.Items))));
        Assert.Equal((first.Id, "旧目标"), (earlier.Value.Version!.Id, PlanItems.TitleOf(Assert.Single(earlier.Value.Items))));

        Goal Goal(string name, Guid version)
        {
            var goal = PlanBuilder.AGoal(plan, name);
            goal.Place = new SourcePlace { VersionId = version, Start = 0, End = 4 };
            return goal;
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Open_DraftOutsideTheScope_IsNotFound(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan(Actors.County, published: false));

        var refused = await platform.AsAsync<ReadSource, Result<ReadSource.Document>>(Actors.Staff(Actors.OtherCounty), u => u.HandleAsync(new(plan.Id)));

        Assert.Equal(Problem.NotFoundCode, refused.Problem?.Code);
    }

    private static PlanVersion Version(Guid plan, int number) =>
        new() { PlanId = plan, Number = number, Text = "原文若干。", ReadAt = new DateTime(2025, 6, 1, 0, 0, 0, DateTimeKind.Utc) };
}
