using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Clauses;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Import;
using Chuangpu.Plans.Projects;
using Chuangpu.Plans.PromisedDocuments;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Source;
using Chuangpu.Plans.Tasks;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using static Chuangpu.Plans.Tests.Import.ImportJourney;

namespace Chuangpu.Plans.Tests.Import;

public sealed class PublishImportTests
{
    [Theory, OnEveryDatabase]
    public async Task Publish_BySecondPerson_PutsWhatWasAcceptedIntoTheRegister(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await InAsync(platform);
        var bureau = await platform.GivenAsync(new Organisation { Name = "云川市科技局", Kind = OrganisationKind.Department, RegionCode = Actors.City });
        var import = await journey.ReadAsync();
        await journey.AcceptAllAsync(import);
        var rejected = (await journey.ReviewAsync(import)).Findings.Single(f => f.Title.Contains("研发经费", StringComparison.Ordinal));
        await journey.ChangeAsync(import, Decide(rejected, FindingDecision.Rejected));
        await journey.SubmitAsync(import);

        var id = (await journey.PublishAsync(import)).Value;

        var plan = await platform.SeeAsync(db => db.Set<Plan>().Include(p => p.Versions).ThenInclude(v => v.Headings).AsSplitQuery().SingleAsync(p => p.Id == id));
        Assert.Equal((PlanStatus.Active, journey.Second.UserId, journey.Preparer.UserId), (plan.Status, plan.PublishedBy, plan.PreparedBy));
        var version = Assert.Single(plan.Versions);
        Assert.Equal((1, Text), (version.Number, version.Text));
        Assert.NotEmpty(version.Headings);
        var goal = Assert.Single(await platform.SeeAsync(db => db.Set<Goal>().Where(g => g.PlanId == id).ToListAsync()));
        Assert.Equal((TargetOperator.AtLeast, 120m, 2030), (goal.Operator, goal.TargetValue, goal.TargetYear));
        Assert.Contains("120家以上", version.Text![goal.Place.Start!.Value..goal.Place.End!.Value], StringComparison.Ordinal);
        Assert.Contains("发展目标", version.Headings.Single(h => h.Id == goal.HeadingId).Title, StringComparison.Ordinal);
        var task = Assert.Single(await platform.SeeAsync(db => db.Set<PlanTask>().Include(t => t.Units).Where(t => t.PlanId == id).ToListAsync()));
        Assert.Equal([("市科技局", true, bureau.Id), ("市财政局", false, null)], task.Units.OrderBy(u => u.Ordinal).Select(u => (u.Name, u.Leads, u.OrganisationId)));
        Assert.Equal(["云川中试基地一期工程", "云川工业算力中心二期工程"], (await platform.SeeAsync(db => db.Set<PoolProject>().Where(p => p.PlanId == id).Select(p => p.Name).ToListAsync())).Order(StringComparer.Ordinal));
        Assert.Equal("云川市技术转移管理办法", (await platform.SeeAsync(db => db.Set<PromisedDocument>().SingleAsync(p => p.PlanId == id))).Title);
        Assert.Equal(200_000m, Assert.Single((await platform.SeeAsync(db => db.Set<PolicyClause>().Include(c => c.Amounts).SingleAsync(p => p.PlanId == id))).Amounts).Value);
        Assert.True(await platform.SeeAsync(db => db.Set<Notice>().AnyAsync(n => n.UserId == journey.Preparer.UserId && n.Title.Contains("已发布"))));
    }

    [Theory, OnEveryDatabase]
    public async Task Publish_UndecidedFindings_AreNotTaken(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await InAsync(platform);
        var import = await journey.ReadAsync();
        var task = (await journey.ReviewAsync(import)).Findings.Single(f => f.Kind == ItemKind.Task);
        await journey.ChangeAsync(import, Decide(task, FindingDecision.Accepted));
        await journey.SubmitAsync(import);
        var summary = (await platform.AsAsync<SummariseImport, Result<SummariseImport.Summary>>(journey.Second, u => u.HandleAsync(import))).Value;

        var id = (await journey.PublishAsync(import)).Value;

        Assert.Equal(task.Id, Assert.Single(summary.Accepted).Id);
        Assert.DoesNotContain(summary.Undecided, f => f.Id == task.Id);
        Assert.Equal((1, 0), await platform.SeeAsync(async db => (await db.Set<PlanTask>().CountAsync(t => t.PlanId == id), await db.Set<Goal>().CountAsync(g => g.PlanId == id))));
    }

    [Theory, OnEveryDatabase]
    public async Task Publish_BySomebodyWhoPreparedIt_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await InAsync(platform);
        var import = await journey.ReadAsync();
        await journey.AcceptAllAsync(import);
        // One hands in, another passes on: neither may publish.
        await journey.SubmitAsync(import, journey.Second);

        Assert.Equal("import.four-eyes", (await journey.PublishAsync(import, journey.Preparer)).Problem?.Code);
        Assert.Equal("import.four-eyes", (await journey.PublishAsync(import, journey.Second)).Problem?.Code);
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<Plan>().CountAsync()));
        Assert.True((await journey.PublishAsync(import, Actors.Leader())).Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task Publish_Twice_MakesOnePlan(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await InAsync(platform);
        var import = await journey.ReadAsync();
        await journey.AcceptAllAsync(import);
        await journey.SubmitAsync(import);

        await journey.PublishAsync(import);
        var again = await journey.PublishAsync(import);

        Assert.Equal("import.state", again.Problem?.Code);
        Assert.Equal(1, await platform.SeeAsync(db => db.Set<Plan>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Return_WithReason_OpensTheReviewAgainAndTellsThePreparer(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await InAsync(platform);
        var import = await journey.ReadAsync();
        await journey.AcceptAllAsync(import);
        await journey.SubmitAsync(import);
        var finding = (await journey.ReviewAsync(import)).Findings[0];
        Assert.Equal("import.state", (await journey.ChangeAsync(import, Decide(finding, FindingDecision.Rejected))).Problem?.Code);

        var returned = await platform.AsAsync<ReturnImport, Result>(journey.Second, u => u.HandleAsync(new() { ImportId = import, Reason = "研发投入目标请核对" }));

        Assert.True(returned.Succeeded);
        Assert.Equal((ImportState.Review, "研发投入目标请核对"), ((await journey.SeeAsync(import)).State, (await journey.SeeAsync(import)).ReturnReason));
        Assert.Null((await journey.ChangeAsync(import, Decide(finding, FindingDecision.Rejected))).Problem);
        Assert.True(await platform.SeeAsync(db => db.Set<Notice>().AnyAsync(n => n.UserId == journey.Preparer.UserId && n.Title.Contains("研发投入目标请核对"))));
    }

    [Theory, OnEveryDatabase]
    public async Task Submit_NothingAccepted_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await InAsync(platform);
        var import = await journey.ReadAsync();

        Assert.Equal("import.empty", (await journey.SubmitAsync(import)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Open_PublishedItem_LeadsToItsSentenceAndBack(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await InAsync(platform);

        var id = await journey.PublishedAsync();

        var document = (await platform.AsAsync<ReadSource, Result<ReadSource.Document>>(journey.Second, u => u.HandleAsync(new(id)))).Value;
        Assert.NotEmpty(document.Items);
        Assert.All(document.Items, i => Assert.Contains($"at={i.Place.Start}", SourceAddress.Of(id, i.Place), StringComparison.Ordinal));
    }
}
