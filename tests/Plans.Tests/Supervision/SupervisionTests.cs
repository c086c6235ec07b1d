using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Supervision;
using Chuangpu.Plans.Tests.Tasks;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tests.Supervision;

public sealed class SupervisionTests
{
    [Theory, OnEveryDatabase]
    public async Task Open_ByTheBureau_TellsTheResponsibleUnit(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var reader = await scene.AccountAsync(Role.DepartmentStaff, organisation: scene.Lead.Id);

        var opened = await OpenAsync(scene, scene.Bureau);

        var item = await NowAsync(scene, opened.Value);
        Assert.Equal((SupervisionState.Open, scene.Lead.Id, TaskScene.Today), (item.State, item.ResponsibleId, item.OpenedOn));
        Assert.Equal($"/supervision/{item.Id}", Assert.Single(await platform.SeeAsync(db => db.Set<Notice>().Where(n => n.UserId == reader.UserId).ToListAsync())).Href);
    }

    [Theory, OnEveryDatabase]
    public async Task Open_ByAnybodyElseOrBeforeToday_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);

        foreach (var actor in new[] { scene.Reporter, Actors.Leader(), Actors.Staff(Actors.County), Actors.Staff(Actors.OtherCity) })
        {
            Assert.Equal(Problem.NotAllowedCode, (await OpenAsync(scene, actor)).Problem?.Code);
        }

        Assert.Equal("item.due", (await OpenAsync(scene, scene.Bureau, r => r.DueOn = TaskScene.Today.AddDays(-1))).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await OpenAsync(scene, scene.Bureau, r => r.TaskId = Guid.NewGuid())).Problem?.Code);
        Assert.Contains("会议页面", (await OpenAsync(scene, scene.Bureau, r => r.Kind = SupervisionKind.MeetingDecision)).Problem?.Message, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Reply_ThenReturnThenReplyThenClose_KeepsEveryStep(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var id = (await OpenAsync(scene, scene.Bureau)).Value;

        Assert.True((await ReplyAsync(scene, id, scene.Reporter, "已补齐。")).Succeeded);
        Assert.Contains("写明理由", (await DecideAsync(scene, id, ItemDecision.Return, "")).Problem?.Message, StringComparison.Ordinal);
        Assert.True((await DecideAsync(scene, id, ItemDecision.Return, "请附台账")).Succeeded);
        Assert.Equal(SupervisionState.Returned, (await NowAsync(scene, id)).State);
        Assert.True((await ReplyAsync(scene, id, scene.Reporter, "已附台账。", new Evidence.EvidenceUpload("台账.pdf", new MemoryStream("%PDF-1.7"u8.ToArray())))).Succeeded);
        Assert.True((await DecideAsync(scene, id, ItemDecision.Close, null)).Succeeded);

        var item = await NowAsync(scene, id);
        Assert.Equal((SupervisionState.Closed, TaskScene.Today), (item.State, item.ClosedOn!.Value));
        Assert.Equal([StepKind.Reply, StepKind.Return, StepKind.Reply, StepKind.Close], item.Steps.OrderBy(s => s.Id).Select(s => s.Kind));
        Assert.Equal(1, await platform.SeeAsync(db => db.Set<StepFile>().CountAsync()));
        Assert.Equal("item.state", (await ReplyAsync(scene, id, scene.Reporter, "再补充。")).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Reply_ByAnotherUnit_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var id = (await OpenAsync(scene, scene.Bureau)).Value;

        Assert.Equal(Problem.NotFoundCode, (await ReplyAsync(scene, id, scene.Supporter, "我来回复")).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await ReplyAsync(scene, id, scene.Bureau, "我来回复")).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await ReplyAsync(scene, id, Actors.Enterprise(scene.Lead.Id), "我来回复")).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Close_ByTheOneWhoRepliedOrWithoutAReply_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var id = (await OpenAsync(scene, scene.Bureau)).Value;
        var self = scene.Bureau with { OrganisationId = scene.Lead.Id };
        Assert.Equal("item.state", (await DecideAsync(scene, id, ItemDecision.Close, null)).Problem?.Code);

        await ReplyAsync(scene, id, self, "已补齐。");

        Assert.Equal("four-eyes", (await DecideAsync(scene, id, ItemDecision.Close, null, self)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await DecideAsync(scene, id, ItemDecision.Close, null, scene.Reporter)).Problem?.Code);
        Assert.True((await DecideAsync(scene, id, ItemDecision.Close, null, Actors.Staff(name: "乙科员"))).Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task Decide_PageShowsAnOldReply_IsAConflict(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var id = (await OpenAsync(scene, scene.Bureau)).Value;
        await ReplyAsync(scene, id, scene.Reporter, "第一次");
        var seen = await NowAsync(scene, id);
        await DecideAsync(scene, id, ItemDecision.Return, "不够");
        await ReplyAsync(scene, id, scene.Reporter, "第二次");

        var late = await platform.AsAsync<DecideItem, Result>(scene.Bureau, u => u.HandleAsync(new() { ItemId = id, Version = seen.Version, Decision = ItemDecision.Close }));

        Assert.Equal(Problem.ConflictCode, late.Problem?.Code);
        Assert.Equal(SupervisionState.Replied, (await NowAsync(scene, id)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_Item_IsForTheBureausAboveAndTheUnitThatMustMendIt(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        await platform.GivenAsync(scene.AnItem());
        Task<bool> Sees(Actor actor) => platform.AsAsync<ChuangpuDb, bool>(actor, db => db.Set<SupervisionItem>().AnyAsync());

        foreach (var actor in new[] { scene.Bureau, Actors.Staff(Actors.Province), Actors.Leader(), scene.Reporter })
        {
            Assert.True(await Sees(actor));
        }

        foreach (var actor in new[] { scene.Supporter, Actors.Staff(Actors.County), Actors.Staff(Actors.OtherCity), Actors.Expert, Actor.Anonymous })
        {
            Assert.False(await Sees(actor));
        }
    }

    [Theory]
    [InlineData(SupervisionState.Open, "2025-06-29", true)]
    [InlineData(SupervisionState.Open, "2025-06-30", false)]
    [InlineData(SupervisionState.Replied, "2025-06-29", true)]
    [InlineData(SupervisionState.Closed, "2025-06-29", false)]
    public async Task IsLate_Item_FollowsTheCalendar(SupervisionState state, string due, bool late)
    {
        await using var platform = await TestPlatform.StartAsync(Engine.Sqlite);
        var scene = await TaskScene.SetAsync(platform);

        Assert.Equal(late, scene.AnItem(state, DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture)).IsLate(TaskScene.Today));
    }

    internal static Task<Result<Guid>> OpenAsync(TaskScene scene, Actor actor, Action<OpenItem.Request>? change = null)
    {
        var request = new OpenItem.Request
        {
            PlanId = scene.Plan.Id,
            TaskId = scene.Task.Id,
            Kind = SupervisionKind.Focused,
            Title = "台账不完整",
            Text = "缺少二季度记录，请补齐。",
            ResponsibleId = scene.Lead.Id,
            DueOn = TaskScene.Today.AddDays(30),
        };
        change?.Invoke(request);
        return scene.Platform.AsAsync<OpenItem, Result<Guid>>(actor, u => u.HandleAsync(request));
    }

    internal static async Task<Result> ReplyAsync(TaskScene scene, Guid id, Actor actor, string text, params Evidence.EvidenceUpload[] files)
    {
        scene.Platform.Clock.Advance(TimeSpan.FromMinutes(1));
        var item = await NowAsync(scene, id);
        return await scene.Platform.AsAsync<ReplyToItem, Result>(actor, u => u.HandleAsync(new() { ItemId = id, Version = item.Version, Text = text }, files));
    }

    internal static async Task<Result> DecideAsync(TaskScene scene, Guid id, ItemDecision decision, string? reason, Actor? actor = null)
    {
        scene.Platform.Clock.Advance(TimeSpan.FromMinutes(1));
        var item = await NowAsync(scene, id);
        return await scene.Platform.AsAsync<DecideItem, Result>(actor ?? scene.Bureau, u => u.HandleAsync(new() { ItemId = id, Version = item.Version, Decision = decision, Reason = reason }));
    }

    internal static Task<SupervisionItem> NowAsync(TaskScene scene, Guid id) =>
        scene.Platform.SeeAsync(db => db.Set<SupervisionItem>().Include(i => i.Steps).SingleAsync(i => i.Id == id));
}
