using Chuangpu.Cockpit.Board;
using Chuangpu.Cockpit.Instructions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Supervision;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Cockpit.Tests;

public sealed class InstructOnFigureTests
{
    private static Task<Result<Guid>> InstructAsync(TestPlatform platform, Actor actor, Guid unit, Action<InstructOnFigure.Request>? change = null)
    {
        var request = new InstructOnFigure.Request { Region = Actors.City, Figure = "tasks", Text = "请于下月前补齐。", ResponsibleId = unit, DueOn = new(2025, 7, 31) };
        change?.Invoke(request);
        return platform.AsAsync<InstructOnFigure, Result<Guid>>(actor, u => u.HandleAsync(request));
    }

    [Theory, OnEveryDatabase]
    public async Task Instruct_OnAFigure_BecomesASupervisionItemThatKeepsTheFigure(Engine engine)
    {
        var (platform, unit, plan) = await GivenCity.StartAsync(engine);
        await using var _ = platform;
        var leader = Actors.Leader();

        var given = await InstructAsync(platform, leader, unit.Id);

        Assert.True(given.Succeeded, given.Problem?.Message);
        var item = await platform.SeeAsync(db => db.Set<SupervisionItem>().SingleAsync());
        Assert.Equal((given.Value, SupervisionKind.Instruction, SupervisionState.Open, Actors.City, unit.Id, new DateOnly(2025, 7, 31)), (item.Id, item.Kind, item.State, item.RegionCode, item.ResponsibleId, item.DueOn));
        Assert.Equal(("云川市逾期任务", "1 项（共 1 项）", $"/plans/{plan.Id}/tasks/overdue"), (item.FigureLabel, item.FigureValue, item.FigureHref));
        Assert.Equal(leader.UserId, item.OpenedBy);

        // The cockpit shows it with its state, and the bureau sees it as any other item.
        var view = await platform.AsAsync<ReadCockpit, CockpitView?>(leader, u => u.HandleAsync(Actors.City));
        Assert.Equal(("领导批示", "请于下月前补齐。", "办理中"), view!.Implementation.Decisions.Select(d => (d.Kind, d.Title, d.State)).Single());
        Assert.Equal(1, view.Implementation.OpenItems);
        Assert.Single(await platform.AsAsync<ListItems, IReadOnlyList<ItemRow>>(Actors.Staff(), u => u.HandleAsync(i => i.Kind == SupervisionKind.Instruction)));
    }

    [Theory, OnEveryDatabase]
    public async Task Instruct_AnsweredReturnedAndClosed_TellsTheLeaderEachTimeAndShowsTheAnswer(Engine engine)
    {
        var (platform, unit, _) = await GivenCity.StartAsync(engine);
        await using var _ = platform;
        var (leader, other) = (Actors.Leader(), Actors.Leader());
        var id = (await InstructAsync(platform, leader, unit.Id)).Value;
        Assert.Equal((null, null), await AnswerAsync());

        await ReplyAsync("已补报两项，\n另一项月底前补齐。");
        Assert.Equal(("待审核", "已补报两项， 另一项月底前补齐。"), await StandingAsync());
        await DecideAsync(ItemDecision.Return, "请附台账");
        Assert.Equal(("已退回", "已补报两项， 另一项月底前补齐。"), await StandingAsync());
        platform.Clock.Advance(TimeSpan.FromDays(1));
        await ReplyAsync("三项均已补报。");
        await DecideAsync(ItemDecision.Close, null);

        Assert.Equal(("已办结", "三项均已补报。"), await StandingAsync());
        var told = await platform.SeeAsync(db => db.Set<Notice>().Where(n => n.UserId == leader.UserId).OrderBy(n => n.SentAt).ThenBy(n => n.Id).ToListAsync());
        Assert.Equal(["批示有回复，正在审核", "批示的回复被退回，继续办理", "批示有回复，正在审核", "批示已办结"], told.Select(n => n.Title.Split('：')[0]));
        Assert.All(told, n => Assert.Equal($"/supervision/{id}", n.Href));
        Assert.False(await platform.SeeAsync(db => db.Set<Notice>().AnyAsync(n => n.UserId == other.UserId)));

        async Task<(string?, string?)> AnswerAsync() => (await DecisionAsync()) is var d ? (d.Answer, d.AnsweredOn?.ToString()) : default;
        async Task<(string, string?)> StandingAsync() => (await DecisionAsync()) is var d ? (d.State, d.Answer) : default;
        async Task<Plans.Contracts.LatestDecision> DecisionAsync() => (await platform.AsAsync<ReadCockpit, CockpitView?>(other, u => u.HandleAsync(Actors.City)))!.Implementation.Decisions.Single();
        async Task ReplyAsync(string text) => Assert.True((await platform.AsAsync<ReplyToItem, Result>(Actors.Department(unit.Id), async u => await u.HandleAsync(new() { ItemId = id, Version = await VersionAsync(), Text = text }, []))).Succeeded);
        async Task DecideAsync(ItemDecision decision, string? reason) => Assert.True((await platform.AsAsync<DecideItem, Result>(Actors.Staff(), async u => await u.HandleAsync(new() { ItemId = id, Version = await VersionAsync(), Decision = decision, Reason = reason }))).Succeeded);
        Task<Guid> VersionAsync() => platform.SeeAsync(db => db.Set<SupervisionItem>().Select(i => i.Version).SingleAsync());
    }

    [Theory, OnEveryDatabase]
    public async Task Seed_OfTheDemo_HoldsAnInstructionInEachState(Engine engine)
    {
        await using var platform = await TestPlatform.StartWithDemoAsync(engine);

        var items = await platform.SeeAsync(db => db.Set<SupervisionItem>().Include(i => i.Steps).Where(i => i.Kind == SupervisionKind.Instruction).ToListAsync());

        Assert.Equal(Enum.GetValues<SupervisionState>().Order(), items.Select(i => i.State).Order());
        Assert.All(items, i => Assert.True(i is { IsDemo: true, OpenedBy: not null, FigureHref: not null } && i.Text.StartsWith("演示数据：", StringComparison.Ordinal)));
        Assert.All(items, i => Assert.Equal(i.State != SupervisionState.Open, i.Steps.Exists(s => s.Kind == StepKind.Reply && s.By is not null)));
    }

    [Theory, OnEveryDatabase]
    public async Task Instruct_FigureThatChangedMeanwhile_KeepsTheOneOfTheServer(Engine engine)
    {
        var (platform, unit, plan) = await GivenCity.StartAsync(engine);
        await using var _ = platform;
        var second = PlanBuilder.ATask(plan, unit.Id, "建设孵化器");
        second.DueOn = new DateOnly(2025, 5, 1);
        await platform.GivenAsync(second);

        await InstructAsync(platform, Actors.Leader(), unit.Id);

        Assert.Equal("2 项（共 2 项）", await platform.SeeAsync(db => db.Set<SupervisionItem>().Select(i => i.FigureValue).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Instruct_WhoMayNotOrWrongly_IsRefusedAndNothingIsSaved(Engine engine)
    {
        var (platform, unit, _) = await GivenCity.StartAsync(engine);
        await using var _ = platform;

        Assert.Equal(Problem.NotAllowedCode, (await InstructAsync(platform, Actors.Staff(), unit.Id)).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await InstructAsync(platform, Actors.Leader(Actors.OtherCity), unit.Id)).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await InstructAsync(platform, Actors.Leader(), unit.Id, r => r.Figure = "no-such")).Problem?.Code);
        Assert.Equal("input", (await InstructAsync(platform, Actors.Leader(), unit.Id, r => r.Text = " ")).Problem?.Code);
        Assert.Equal("instruction.due", (await InstructAsync(platform, Actors.Leader(), unit.Id, r => r.DueOn = new(2025, 6, 29))).Problem?.Code);
        Assert.Equal("instruction.responsible", (await InstructAsync(platform, Actors.Leader(), Guid.CreateVersion7())).Problem?.Code);
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<SupervisionItem>().CountAsync()));
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<Notice>().CountAsync()));
    }
}
