using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Publicity;
using Chuangpu.Plans.Opinions;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Portal.Tests;

public sealed class PublicItemsTests
{
    [Theory, OnEveryDatabase]
    public async Task Items_ReadByStaffFirst_HoldOnlyWhatIsPublished(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var open = await platform.GivenAsync(PlanBuilder.APlan());
        var draft = await platform.GivenAsync(PlanBuilder.APlan(published: false));
        await platform.GivenAsync(PlanBuilder.AGoal(open));
        await platform.GivenAsync(PlanBuilder.AGoal(draft, "不该公开的目标"));
        await platform.GivenAsync(PlanBuilder.ATask(draft, title: "不该公开的任务"));
        await platform.GivenAsync(AnOpinion(open.Id, "等待审核的意见", OpinionState.Pending));
        await platform.GivenAsync(AnOpinion(open.Id, "已经公开的意见", OpinionState.Published));

        var contents = await ReadAsync(platform, Actors.Staff());

        Assert.Equal([PublicKind.Plan, PublicKind.Opinion, PublicKind.Goal], contents.Items.Select(i => i.Kind));
        Assert.Equal("已经公开的意见", contents.Items[1].Summary);
        Assert.DoesNotContain(contents.Items, i => i.Href.Contains(draft.Id.ToString(), StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase]
    public async Task Items_WhileNothingPublicChanges_AreKept(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        var first = await ReadAsync(platform, Actor.Anonymous);

        await platform.GivenAsync(new Organisation { Name = "演示单位", Kind = OrganisationKind.Department, RegionCode = Actors.City });
        var afterOther = await ReadAsync(platform, Actor.Anonymous);
        await platform.GivenAsync(PlanBuilder.AGoal(plan));
        var afterGoal = await ReadAsync(platform, Actor.Anonymous);
        platform.Clock.Advance(TimeSpan.FromDays(1));
        var nextDay = await ReadAsync(platform, Actor.Anonymous);

        Assert.Same(first, afterOther);
        Assert.Equal(first.Version + 1, afterGoal.Version);
        Assert.Contains(afterGoal.Items, i => i.Kind == PublicKind.Goal);
        Assert.Equal(afterGoal.Day.AddDays(1), nextDay.Day);
    }

    [Theory, OnEveryDatabase]
    public async Task Items_AfterAPlanIsTakenBack_AreGone(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        Assert.Single((await ReadAsync(platform, Actor.Anonymous)).Items);

        await platform.SeeAsync(async db =>
        {
            (await db.Set<Plans.Register.Plan>().SingleAsync(p => p.Id == plan.Id)).PublishedAt = null;
            return await db.SaveChangesAsync();
        });

        Assert.Empty((await ReadAsync(platform, Actors.Staff())).Items);
    }

    [Theory, OnEveryDatabase]
    public async Task Progress_OfAPlan_CountsWhatIsDoneBehindAndUnknown(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        foreach (var (title, state) in new[] { ("甲", Plans.Tasks.TaskState.Finished), ("乙", Plans.Tasks.TaskState.Behind), ("丙", Plans.Tasks.TaskState.UnderWay) })
        {
            var task = PlanBuilder.ATask(plan, title: title);
            task.State = state;
            await platform.GivenAsync(task);
        }

        await platform.GivenAsync(PlanBuilder.AGoal(plan));

        var shown = (await ReadAsync(platform, Actor.Anonymous)).Items.Single(i => i.Kind == PublicKind.Plan);

        Assert.Equal(new PublicFigure("任务", 3, "项", 1, 1), shown.Figures.Single(f => f.Label == "任务"));
        // A goal nobody has reported on is not told as one that is not reached.
        Assert.Equal(new PublicFigure("目标", 1, "项") { Unknown = 1 }, shown.Figures.Single(f => f.Label == "目标"));
    }

    [Fact]
    public void Of_ARegion_HoldsItsOwnThenWhatStandsAboveIt()
    {
        var contents = new PublicContents(1, new DateOnly(2025, 6, 30), DateTimeOffset.UnixEpoch, [Item("省", Actors.Province), Item("县", Actors.County), Item("别市", Actors.OtherCity), Item("市", Actors.City)], []);

        Assert.Equal(["县", "省", "市"], contents.Of(Actors.County).Select(i => i.Title));
        Assert.Equal(["县", "市", "省"], contents.Of(Actors.City).Select(i => i.Title));
        Assert.Equal(4, contents.Of(null).Count);
    }

    private static PublicItem Item(string title, string region) => new(PublicKind.Plan, title, "/open/plans/1", region);

    private static Opinion AnOpinion(Guid plan, string text, OpinionState state) => new()
    {
        PlanId = plan,
        Text = text,
        Code = ReceiptCode.New(),
        State = state,
        ReceivedAt = new DateTime(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc),
    };

    private static Task<PublicContents> ReadAsync(TestPlatform platform, Actor reader) =>
        platform.AsAsync(reader, s => s.GetRequiredService<PublicItems>().GetAsync(s.GetRequiredService<ChuangpuDb>()));
}
