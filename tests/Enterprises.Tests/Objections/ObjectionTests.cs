using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Objections;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Enterprises.Tests.Objections;

public sealed class ObjectionTests
{
    private static Task<Result<Guid>> RaiseAsync(TestPlatform platform, Actor actor, RaiseObjection.Request request) =>
        platform.AsAsync<RaiseObjection, Result<Guid>>(actor, u => u.HandleAsync(request));

    private static Task<Result> DecideAsync(TestPlatform platform, Actor actor, Guid id, bool accept) =>
        platform.AsAsync<DecideObjection, Result>(actor, u => u.HandleAsync(new() { ObjectionId = id, Accept = accept, Answer = "已核对报表" }));

    private static Task<IReadOnlyList<TodoItem>> TodosAsync(TestPlatform platform, Actor actor) =>
        platform.AsAsync(actor, s => s.GetServices<ITodoSource>().OfType<EnterpriseTodos>().Single().ListAsync(actor, default));

    [Theory, OnEveryDatabase]
    public async Task Objection_ToAFigureAccepted_CorrectsItAndKeepsTheOld(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        await Given.FiguresAsync(platform, enterprise, 2024, f => (f.Revenue, f.Staff) = (1_000_000, 7));
        platform.Clock.Advance(TimeSpan.FromDays(2));
        var request = new RaiseObjection.Request { EnterpriseId = enterprise.Id, Year = 2024, ItemKey = "Revenue", Proposed = 1.23m, Reason = "审计报告" };
        var raised = await RaiseAsync(platform, Actors.Enterprise(enterprise.Id), request);
        Assert.Equal("objection.open", (await RaiseAsync(platform, Actors.Enterprise(enterprise.Id), request)).Problem?.Code);
        Assert.Contains(await TodosAsync(platform, Actors.Staff(Actors.County)), t => t.Href == $"/enterprises/objections/{raised.Value}");
        Assert.DoesNotContain(await TodosAsync(platform, Actors.Staff(Actors.OtherCounty)), t => t.Category == "企业异议");

        Assert.True((await DecideAsync(platform, Actors.Staff(Actors.County), raised.Value, accept: true)).Succeeded);

        var figures = await platform.SeeAsync(db => db.Set<YearFigures>().OrderBy(f => f.EnteredAt).ToListAsync());
        Assert.Equal([(FigureState.Replaced, 1_000_000L, 7L), (FigureState.InForce, 1_230_000L, 7L)], figures.Select(f => (f.State, f.Revenue!.Value, f.Staff!.Value)));
        Assert.Equal(FactSource.Objection, figures[1].Source);
        Assert.Equal(ObjectionState.Accepted, (await platform.SeeAsync(db => db.Set<Objection>().SingleAsync())).State);
        Assert.Equal(Problem.ConflictCode, (await DecideAsync(platform, Actors.Staff(), raised.Value, accept: false)).Problem?.Code);
        Assert.NotEmpty(await platform.SeeAsync(db => db.Set<AuditEntry>().Where(a => a.ActorName == "甲科员").ToListAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Objection_RefusedOrToARecord_LeavesOrWithdraws(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        var record = await platform.GivenAsync(new Qualification
        {
            EnterpriseId = enterprise.Id,
            Kind = QualificationKind.Gazelle,
            RecognisedOn = new(2024, 1, 1),
            Source = FactSource.Department,
            EnteredBy = "甲科员",
            EnteredAt = Given.Now(platform),
        });
        var own = Actors.Enterprise(enterprise.Id);
        var first = await RaiseAsync(platform, own, new() { EnterpriseId = enterprise.Id, RecordId = record.Id, Reason = "没有获得过" });
        Assert.True((await DecideAsync(platform, Actors.Staff(), first.Value, accept: false)).Succeeded);
        Assert.Null((await platform.SeeAsync(db => db.Set<Qualification>().SingleAsync())).EndedAt);
        var second = await RaiseAsync(platform, own, new() { EnterpriseId = enterprise.Id, RecordId = record.Id, Reason = "名单里没有本企业" });
        Assert.True((await DecideAsync(platform, Actors.Staff(), second.Value, accept: true)).Succeeded);
        Assert.NotNull((await platform.SeeAsync(db => db.Set<Qualification>().SingleAsync())).EndedAt);
    }

    [Theory, OnEveryDatabase]
    public async Task Objection_ByOthersOrOutdated_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        var old = await Given.FiguresAsync(platform, enterprise, 2024, f => f.Revenue = 1_000_000);
        RaiseObjection.Request Request(decimal proposed) => new() { EnterpriseId = enterprise.Id, Year = 2024, ItemKey = "Revenue", Proposed = proposed, Reason = "审计报告" };
        Assert.Equal(Problem.NotFoundCode, (await RaiseAsync(platform, Actors.Enterprise(Guid.NewGuid()), Request(2))).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await RaiseAsync(platform, Actors.Staff(), Request(2))).Problem?.Code);
        Assert.Equal("objection.same", (await RaiseAsync(platform, Actors.Enterprise(enterprise.Id), Request(1))).Problem?.Code);
        var raised = await RaiseAsync(platform, Actors.Enterprise(enterprise.Id), Request(2));
        Assert.Equal(Problem.NotFoundCode, (await DecideAsync(platform, Actors.Enterprise(enterprise.Id), raised.Value, accept: true)).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await DecideAsync(platform, Actors.Staff(Actors.OtherCounty), raised.Value, accept: true)).Problem?.Code);

        Assert.True((await platform.AsAsync<SaveFigures, Result<Guid>>(
            Actors.Staff(), u => u.HandleAsync(new(enterprise.Id, 2024, new Dictionary<string, decimal?> { ["Revenue"] = 1.5m }, true, null, old.Version)))).Succeeded);
        Assert.Equal("objection.moved", (await DecideAsync(platform, Actors.Staff(), raised.Value, accept: true)).Problem?.Code);
        Assert.True((await DecideAsync(platform, Actors.Staff(), raised.Value, accept: false)).Succeeded);
    }
}
