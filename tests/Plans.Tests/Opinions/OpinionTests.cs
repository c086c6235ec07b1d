using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Opinions;
using Chuangpu.Plans.Register;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Plans.Tests.Opinions;

public sealed class OpinionTests
{
    [Theory, OnEveryDatabase]
    public async Task Submit_OnAPublishedPlan_WaitsUnseenAndIsFoundByItsCode(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        var goal = await platform.GivenAsync(PlanBuilder.AGoal(plan));

        var code = (await SubmitAsync(platform, plan, "建议增加对小微企业的支持。", goal: goal.Id, contact: "13800000000")).Value;

        Assert.Empty(await ListAsync(platform, Actor.Anonymous));
        Assert.Empty(await ListAsync(platform, Actors.Staff(Actors.OtherCity)));
        Assert.Empty(await ListAsync(platform, Actors.Department(Guid.NewGuid())));
        Assert.Equal(OpinionState.Pending, (await ListAsync(platform, Actors.Staff())).Single().State);
        Assert.Single(await ListAsync(platform, Actors.Staff(Actors.Province)));
        var receipt = (await FindAsync(platform, $" {ReceiptCode.Shown(code).ToLowerInvariant()} ")).Value;
        Assert.Equal(("建议增加对小微企业的支持。", "高新技术企业数量", OpinionState.Pending), (receipt.Text, receipt.About, receipt.State));
    }

    [Theory, OnEveryDatabase]
    public async Task Submit_OnADraftOrAnotherPlansGoal_IsNotFound(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var draft = await platform.GivenAsync(PlanBuilder.APlan(published: false));
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        var other = await platform.GivenAsync(PlanBuilder.AGoal(await platform.GivenAsync(PlanBuilder.APlan())));

        Assert.Equal(Problem.NotFoundCode, (await SubmitAsync(platform, draft, "意见意见意见")).Problem!.Code);
        Assert.Equal(Problem.NotFoundCode, (await SubmitAsync(platform, draft, "意见意见意见", actor: Actors.Staff())).Problem!.Code);
        Assert.Equal(Problem.NotFoundCode, (await SubmitAsync(platform, plan, "意见意见意见", goal: other.Id)).Problem!.Code);
    }

    [Theory]
    [InlineData("", null, nameof(SubmitOpinion.Request.Text))]
    [InlineData("短", null, nameof(SubmitOpinion.Request.Text))]
    [InlineData("一条正常的意见", "http://spam.example", nameof(SubmitOpinion.Request.Website))]
    public async Task Submit_EmptyOrByARobot_IsRefused(string text, string? website, string field)
    {
        await using var platform = await TestPlatform.StartAsync(Engine.Sqlite);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());

        var result = await platform.AsAsync<SubmitOpinion, Result<string>>(Actor.Anonymous, u => u.HandleAsync(new() { PlanId = plan.Id, Text = text, Website = website }));

        Assert.Equal(field, result.Problem!.Field);
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<Opinion>().CountAsync()));
    }

    [Fact]
    public async Task Submit_TooLong_IsRefused()
    {
        await using var platform = await TestPlatform.StartAsync(Engine.Sqlite);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());

        Assert.Equal("input", (await SubmitAsync(platform, plan, new string('长', 2001))).Problem!.Code);
        Assert.True((await SubmitAsync(platform, plan, new string('长', 2000))).Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task Moderate_Publish_ShowsOpinionAndReplyButNeverTheContact(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        await SubmitAsync(platform, plan, "<script>alert(1)</script>建议公开进展。", contact: "13800000000");
        var opinion = (await ListAsync(platform, Actors.Staff())).Single();

        Task<int> ContactsAsync(Actor actor) => platform.AsAsync<ChuangpuDb, int>(actor, db => db.Set<OpinionContact>().CountAsync());
        Assert.Equal(1, await ContactsAsync(Actors.Staff()));
        Assert.Equal(0, await ContactsAsync(Actors.Staff(Actors.OtherCity)));
        Assert.Equal(0, await ContactsAsync(Actor.Anonymous));

        Assert.True((await ModerateAsync(platform, Actors.Staff(), opinion.Id, OpinionState.Published)).Succeeded);
        Assert.Equal(1, await ContactsAsync(Actors.Staff()));
        Assert.Equal(0, await ContactsAsync(Actor.Anonymous));
        Assert.True((await ModerateAsync(platform, Actors.Staff(), opinion.Id, OpinionState.Published, reply: "感谢，已按季度公开。")).Succeeded);

        var shown = (await ListAsync(platform, Actor.Anonymous)).Single();
        Assert.Equal(("<script>alert(1)</script>建议公开进展。", "感谢，已按季度公开。"), (shown.Text, shown.Reply));
        // Answered: the contact is gone, and the audit trail never had it.
        Assert.Equal(0, await ContactsAsync(Actors.Staff()));
        Assert.False(await platform.SeeAsync(db => db.Set<AuditEntry>().AnyAsync(e => e.After!.Contains("13800000000") || e.Before!.Contains("13800000000"))));
    }

    [Theory, OnEveryDatabase]
    public async Task Moderate_RefuseWithReason_IsSeenOnlyWithTheCode(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        var code = (await SubmitAsync(platform, plan, "与规划无关的内容")).Value;
        var id = (await ListAsync(platform, Actors.Staff())).Single().Id;

        Assert.Equal(nameof(ModerateOpinion.Request.RefusalReason), (await ModerateAsync(platform, Actors.Staff(), id, OpinionState.Refused)).Problem!.Field);
        Assert.True((await ModerateAsync(platform, Actors.Staff(), id, OpinionState.Refused, reason: "与本规划无关，请向主管部门反映。")).Succeeded);

        Assert.Empty(await ListAsync(platform, Actor.Anonymous));
        Assert.Equal("与本规划无关，请向主管部门反映。", (await FindAsync(platform, code)).Value.RefusalReason);
    }

    [Theory, OnEveryDatabase]
    public async Task Moderate_ByAnotherRegionOrRole_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        await SubmitAsync(platform, plan, "一条意见在此");
        var id = (await ListAsync(platform, Actors.Staff())).Single().Id;

        Assert.Equal(Problem.NotFoundCode, (await ModerateAsync(platform, Actors.Staff(Actors.OtherCity), id, OpinionState.Published)).Problem!.Code);
        Assert.Equal(Problem.NotAllowedCode, (await ModerateAsync(platform, Actors.Leader(), id, OpinionState.Published)).Problem!.Code);
        Assert.True((await ModerateAsync(platform, Actors.Staff(), id, OpinionState.Published)).Succeeded);
        Assert.Equal(Problem.NotFoundCode, (await ModerateAsync(platform, Actors.Staff(Actors.OtherCity), id, OpinionState.Published)).Problem!.Code);
        Assert.Equal("input", (await ModerateAsync(platform, Actors.Staff(), id, OpinionState.Pending)).Problem!.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task List_OfTheOwnRegion_LeavesOutWhatOthersPublished(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var other = await platform.GivenAsync(PlanBuilder.APlan(Actors.OtherCity));
        await SubmitAsync(platform, other, "给别处的意见");
        var id = (await ListAsync(platform, Actors.Staff(Actors.OtherCity))).Single().Id;
        await ModerateAsync(platform, Actors.Staff(Actors.OtherCity), id, OpinionState.Published);

        Assert.Single(await ListAsync(platform, Actors.Staff()));
        Assert.Empty(await platform.AsAsync<ListOpinions, IReadOnlyList<OpinionRow>>(Actors.Staff(), u => u.HandleAsync(new(OwnRegion: true))));
        Assert.Empty(await platform.AsAsync<ListOpinions, IReadOnlyList<OpinionRow>>(Actor.Anonymous, u => u.HandleAsync(new(OwnRegion: true))));
    }

    [Theory, OnEveryDatabase]
    public async Task Find_WrongOrUnknownCode_SaysSo(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);

        Assert.Equal("opinion.code", (await FindAsync(platform, "1234")).Problem!.Code);
        Assert.Equal("opinion.code", (await FindAsync(platform, "0000-0000-0000")).Problem!.Code);
        Assert.Equal(Problem.NotFoundCode, (await FindAsync(platform, "ABCD-EFGH-JKMN")).Problem!.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Find_PlanWithdrawnFromThePublic_IsNotFound(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        var code = (await SubmitAsync(platform, plan, "一条意见在此")).Value;
        await platform.SeeAsync(async db =>
        {
            (await db.Set<Plan>().SingleAsync()).PublishedAt = null;
            return await db.SaveChangesAsync();
        });

        Assert.Equal(Problem.NotFoundCode, (await FindAsync(platform, code)).Problem!.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Todos_PendingInTheOwnRegion_AreTheBureausOnly(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await SubmitAsync(platform, await platform.GivenAsync(PlanBuilder.APlan()), "一条意见在此");

        Task<int> TodosAsync(Actor actor) => platform.AsAsync(actor, async services =>
        {
            var count = 0;
            foreach (var source in services.GetServices<ITodoSource>())
            {
                count += (await source.ListAsync(actor, CancellationToken.None)).Count(t => t.Category == "公众意见");
            }

            return count;
        });

        Assert.Equal(1, await TodosAsync(Actors.Staff()));
        Assert.Equal(0, await TodosAsync(Actors.Leader()));
        Assert.Equal(0, await TodosAsync(Actors.Staff(Actors.Province)));
    }

    private static Task<Result<string>> SubmitAsync(TestPlatform platform, Plan plan, string text, Guid? goal = null, string? contact = null, Actor? actor = null) =>
        platform.AsAsync<SubmitOpinion, Result<string>>(actor ?? Actor.Anonymous, u => u.HandleAsync(new() { PlanId = plan.Id, GoalId = goal, Text = text, Contact = contact }));

    private static Task<Result<FindOpinion.Receipt>> FindAsync(TestPlatform platform, string code) =>
        platform.AsAsync<FindOpinion, Result<FindOpinion.Receipt>>(Actor.Anonymous, u => u.HandleAsync(code));

    private static Task<IReadOnlyList<OpinionRow>> ListAsync(TestPlatform platform, Actor actor) =>
        platform.AsAsync<ListOpinions, IReadOnlyList<OpinionRow>>(actor, u => u.HandleAsync(new()));

    private static async Task<Result> ModerateAsync(TestPlatform platform, Actor actor, Guid id, OpinionState state, string? reply = null, string? reason = null)
    {
        var version = await platform.SeeAsync(db => db.Set<Opinion>().Where(o => o.Id == id).Select(o => o.Version).SingleAsync());
        return await platform.AsAsync<ModerateOpinion, Result>(
            actor, u => u.HandleAsync(new() { OpinionId = id, Version = version, State = state, Reply = reply, RefusalReason = reason }));
    }
}
