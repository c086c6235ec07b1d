using Chuangpu.Enterprises.Cultivation;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Enterprises.Tests.Cultivation;

public sealed class PoolTests
{
    private static Task<Result> EnterAsync(TestPlatform platform, Actor actor, Guid id, string? reason = "核心产品属于重点领域") =>
        platform.AsAsync<EnterPool, Result>(actor, u => u.HandleAsync(new() { EnterpriseId = id, Reason = reason }));

    private static Task<Result> LeaveAsync(TestPlatform platform, Actor actor, Guid id, LeaveKind? kind, string? note = null) =>
        platform.AsAsync<LeavePool, Result>(actor, u => u.HandleAsync(new() { EnterpriseId = id, Kind = kind, Note = note }));

    private static Task<Result> CoachAsync(TestPlatform platform, Actor actor, Guid id, string? step, DateOnly? due) =>
        platform.AsAsync<RecordCoaching, Result>(actor, u => u.HandleAsync(new() { EnterpriseId = id, HeldOn = new(2025, 6, 20), Coach = "演示服务团队", Text = "核对条件", NextStep = step, NextStepDueOn = due }));

    private static Task<List<TodoItem>> TodosAsync(TestPlatform platform, Actor actor) => platform.AsAsync(actor, async s =>
    {
        var items = new List<TodoItem>();
        foreach (var source in s.GetServices<ITodoSource>())
        {
            items.AddRange(await source.ListAsync(actor, default));
        }

        return items;
    });

    [Theory, OnEveryDatabase]
    public async Task Pool_EnterLeaveEnter_KeepsBothStays(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        var staff = Actors.Staff();

        Assert.True((await EnterAsync(platform, staff, enterprise.Id)).Succeeded);
        Assert.Equal("pool.member", (await EnterAsync(platform, staff, enterprise.Id)).Problem?.Code);
        Assert.Equal("input", (await LeaveAsync(platform, staff, enterprise.Id, LeaveKind.Unsuited)).Problem?.Code);
        platform.Clock.Advance(TimeSpan.FromDays(3));
        Assert.True((await LeaveAsync(platform, staff, enterprise.Id, LeaveKind.Recognised)).Succeeded);
        Assert.Equal(Problem.NotFoundCode, (await LeaveAsync(platform, staff, enterprise.Id, LeaveKind.Recognised)).Problem?.Code);
        Assert.True((await EnterAsync(platform, staff, enterprise.Id)).Succeeded);

        var stays = await platform.SeeAsync(db => db.Set<PoolMember>().OrderBy(m => m.JoinedOn).ToListAsync());
        Assert.Equal([(new DateOnly(2025, 6, 30), (DateOnly?)new(2025, 7, 3), LeaveKind.Recognised), (new DateOnly(2025, 7, 3), (DateOnly?)null, (LeaveKind?)null)], stays.Select(m => (m.JoinedOn, m.LeftOn, m.LeaveKind)));
    }

    [Theory, OnEveryDatabase]
    public async Task Pool_OtherRegionAndOthers_MayNot(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);

        Assert.Equal(Problem.NotFoundCode, (await EnterAsync(platform, Actors.Staff(Actors.OtherCounty), enterprise.Id)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await EnterAsync(platform, Actors.Leader(), enterprise.Id)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await EnterAsync(platform, Actors.Enterprise(enterprise.Id), enterprise.Id)).Problem?.Code);
        Assert.Equal("input", (await EnterAsync(platform, Actors.Staff(), enterprise.Id, " ")).Problem?.Code);
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<PoolMember>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Pool_StruckOffEnterprise_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform, change: e => e.State = EnterpriseState.Cancelled);

        Assert.Equal("pool.state", (await EnterAsync(platform, Actors.Staff(), enterprise.Id)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Coaching_NextStep_WaitsForBothUntilTheEnterpriseHasDoneIt(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        var (staff, own) = (Actors.Staff(Actors.County), Actors.Enterprise(enterprise.Id));

        Assert.Equal("input", (await CoachAsync(platform, staff, enterprise.Id, "补一件专利", null)).Problem?.Code);
        Assert.Equal("input", (await CoachAsync(platform, staff, enterprise.Id, "补一件专利", new(2025, 6, 19))).Problem?.Code);
        Assert.True((await CoachAsync(platform, staff, enterprise.Id, "补一件专利", new(2025, 7, 20))).Succeeded);
        Assert.Contains(await TodosAsync(platform, own), t => t.Title == "培育下一步：补一件专利" && t.DueOn == new DateOnly(2025, 7, 20));
        Assert.Contains(await TodosAsync(platform, staff), t => t.Title == "跟进辅导：演示甲有限公司，补一件专利");

        var note = await platform.SeeAsync(db => db.Set<CoachingNote>().SingleAsync());
        Task<Result> FinishAsync(Actor actor) => platform.AsAsync<FinishStep, Result>(actor, u => u.HandleAsync(new() { NoteId = note.Id, Result = "已提交申请" }));
        Assert.Equal(Problem.NotFoundCode, (await FinishAsync(Actors.Enterprise(Guid.NewGuid()))).Problem?.Code);
        Assert.True((await FinishAsync(own)).Succeeded);
        Assert.Equal("coaching.done", (await FinishAsync(own)).Problem?.Code);
        Assert.DoesNotContain(await TodosAsync(platform, own), t => t.Category == "企业培育");
        Assert.DoesNotContain(await TodosAsync(platform, staff), t => t.Category == "企业培育");
    }

    [Theory, OnEveryDatabase]
    public async Task List_SeveralMembers_HasTheNearestFirst(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var far = await Given.EnterpriseAsync(platform, "演示远有限公司", change: e => (e.CoreRights, e.KeyField, e.MajorAccident) = (false, false, false));
        var near = await Given.EnterpriseAsync(platform, "演示近有限公司", change: e => (e.CoreRights, e.KeyField, e.MajorAccident) = (true, true, false));
        var middle = await Given.EnterpriseAsync(platform, "演示中有限公司", change: e => (e.CoreRights, e.KeyField, e.MajorAccident) = (false, true, false));
        foreach (var enterprise in new[] { far, near, middle })
        {
            await EnterAsync(platform, Actors.Staff(), enterprise.Id);
        }

        var entries = await platform.AsAsync<ListPool, IReadOnlyList<PoolEntry>>(Actors.Staff(), l => l.HandleAsync());
        Assert.Equal(["演示近有限公司", "演示中有限公司", "演示远有限公司"], entries.Select(e => e.Name));
        Assert.Empty(await platform.AsAsync<ListPool, IReadOnlyList<PoolEntry>>(Actors.Staff(Actors.OtherCounty), l => l.HandleAsync()));
    }
}
