using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Supervision;
using Chuangpu.Plans.Supervision.Meetings;
using Chuangpu.Plans.Tests.Tasks;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tests.Supervision;

public sealed class MeetingTests
{
    [Theory, OnEveryDatabase]
    public async Task Share_OfDecisions_CountsTheClosedOnes(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var meeting = (await RecordAsync(scene)).Value;
        Assert.Null((await RowAsync(scene, scene.Bureau)).Share);
        var first = (await DecideOnAsync(scene, meeting)).Value;
        await DecideOnAsync(scene, meeting);
        await DecideOnAsync(scene, meeting);

        await SupervisionTests.ReplyAsync(scene, first, scene.Reporter, "已完成。");
        await SupervisionTests.DecideAsync(scene, first, ItemDecision.Close, null);

        var row = await RowAsync(scene, scene.Bureau);
        Assert.Equal((3, 1, 33.3m), (row.Decisions, row.Closed, row.Share));

        platform.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Equal(2, (await RowAsync(scene, scene.Bureau)).Late);
    }

    [Theory, OnEveryDatabase]
    public async Task Record_ByAnybodyButTheBureauOrInTheFuture_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);

        Assert.Equal(Problem.NotAllowedCode, (await RecordAsync(scene, scene.Reporter)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await RecordAsync(scene, Actors.Leader())).Problem?.Code);
        Assert.Equal("meeting.date", (await RecordAsync(scene, change: r => r.HeldOn = TaskScene.Today.AddDays(1))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Record_ChangedInBetween_IsAConflict(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var id = (await RecordAsync(scene)).Value;
        var seen = await platform.SeeAsync(db => db.Set<Meeting>().SingleAsync());

        Assert.True((await RecordAsync(scene, change: r => (r.MeetingId, r.Version, r.Title) = (id, seen.Version, "先改的"))).Succeeded);
        Assert.Equal(Problem.ConflictCode, (await RecordAsync(scene, change: r => (r.MeetingId, r.Version, r.Title) = (id, seen.Version, "后改的"))).Problem?.Code);
        Assert.Equal("先改的", await platform.SeeAsync(db => db.Set<Meeting>().Select(m => m.Title).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Decision_BeforeTheMeetingOrOfAnotherPlansTask_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var meeting = (await RecordAsync(scene)).Value;

        Assert.Equal("decision.due", (await DecideOnAsync(scene, meeting, r => r.DueOn = new DateOnly(2025, 6, 1))).Problem?.Code);
        Assert.Equal("decision.task", (await DecideOnAsync(scene, meeting, r => r.TaskId = scene.Task.Id)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_Meeting_IsForTheBureauAndUnitsWithADecision(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var meeting = (await RecordAsync(scene)).Value;
        Task<bool> Sees(Actor actor) => platform.AsAsync<ChuangpuDb, bool>(actor, db => db.Set<Meeting>().AnyAsync());
        Assert.False(await Sees(scene.Reporter));

        await DecideOnAsync(scene, meeting);

        Assert.True(await Sees(scene.Bureau));
        Assert.True(await Sees(scene.Reporter));
        Assert.False(await Sees(scene.Supporter));
        Assert.False(await Sees(Actors.Staff(Actors.OtherCity)));
        Assert.False(await Sees(Actor.Anonymous));
    }

    private static Task<Result<Guid>> RecordAsync(TaskScene scene, Actor? actor = null, Action<RecordMeeting.Request>? change = null)
    {
        var request = new RecordMeeting.Request { Kind = MeetingKind.LeadingGroup, Title = "第一次会议", HeldOn = new DateOnly(2025, 6, 10), MinutesNumber = "〔2025〕1号" };
        change?.Invoke(request);
        return scene.Platform.AsAsync<RecordMeeting, Result<Guid>>(actor ?? scene.Bureau, u => u.HandleAsync(request));
    }

    private static Task<Result<Guid>> DecideOnAsync(TaskScene scene, Guid meeting, Action<AddDecision.Request>? change = null)
    {
        var request = new AddDecision.Request { MeetingId = meeting, Text = "按季度报送进展。", ResponsibleId = scene.Lead.Id, DueOn = TaskScene.Today.AddDays(20) };
        change?.Invoke(request);
        return scene.Platform.AsAsync<AddDecision, Result<Guid>>(scene.Bureau, u => u.HandleAsync(request));
    }

    private static async Task<MeetingRow> RowAsync(TaskScene scene, Actor actor) =>
        Assert.Single(await scene.Platform.AsAsync<ListMeetings, IReadOnlyList<MeetingRow>>(actor, u => u.HandleAsync()));
}
