using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Adjustments;
using Chuangpu.Plans.Clauses;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Import;
using Chuangpu.Plans.Projects;
using Chuangpu.Plans.PromisedDocuments;
using Chuangpu.Plans.Source;
using Chuangpu.Plans.Tasks;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using static Chuangpu.Plans.Tests.Import.ImportJourney;

namespace Chuangpu.Plans.Tests.Import;

public sealed class NewVersionTests
{
    // One goal higher, one project gone, one document new, everything else as before.
    private static readonly string Later = Text
        .Replace("120家以上", "150家以上", StringComparison.Ordinal)
        .Replace("1. 云川中试基地一期工程。建设三条中试线。", "", StringComparison.Ordinal)
        .Replace("制定《云川市技术转移管理办法》。", "制定《云川市技术转移管理办法》。出台《科学数据共享条例》。", StringComparison.Ordinal);

    [Theory, OnEveryDatabase]
    public async Task Read_NewVersion_ShowsWhatIsTheSameChangedNewAndGone(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await InAsync(platform);
        var plan = await journey.PublishedAsync();

        var findings = (await journey.ReviewAsync(await journey.ReadAsync(Later, plan))).Findings;

        var changed = Assert.Single(findings, f => f.Difference == Difference.Changed);
        Assert.Equal(("120", "150"), Assert.Single(changed.Changes.Select(c => (c.Before, c.After))));
        Assert.Contains("科学数据共享条例", Assert.Single(findings, f => f.Difference == Difference.New).Title, StringComparison.Ordinal);
        Assert.Contains("中试基地", Assert.Single(findings, f => f.Difference == Difference.Gone).Title, StringComparison.Ordinal);
        Assert.All(findings.Where(f => f.Difference == Difference.Same), f => Assert.Equal((FindingDecision.Accepted, true), (f.Decision, f.ItemHref is not null)));
        Assert.All(findings.Where(f => f.Difference != Difference.Same), f => Assert.Equal(FindingDecision.Pending, f.Decision));
    }

    [Theory, OnEveryDatabase]
    public async Task Publish_NewVersion_UpdatesItemsAndKeepsWhatPeopleEntered(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await InAsync(platform);
        var plan = await journey.PublishedAsync();
        var before = await platform.SeeAsync(db => db.Set<Goal>().SingleAsync(g => g.TargetValue == 120));
        await platform.GivenAsync(new GoalValue { GoalId = before.Id, Year = 2026, Value = 92, EnteredAt = platform.Clock.GetUtcNow().UtcDateTime });

        Assert.Equal(plan, await journey.PublishedAsync(Later, plan));

        var after = await platform.SeeAsync(db => db.Set<Goal>().Include(g => g.Values).SingleAsync(g => g.Id == before.Id));
        Assert.Equal((150m, 92m), (after.TargetValue, Assert.Single(after.Values).Value));
        var versions = await platform.SeeAsync(db => db.Set<PlanVersion>().Where(v => v.PlanId == plan).OrderBy(v => v.Number).ToListAsync());
        Assert.Equal([(1, Text), (2, Later)], versions.Select(v => (v.Number, v.Text!)));
        Assert.Equal(versions[1].Id, after.Place.VersionId);
        Assert.Equal(new DateOnly(2025, 6, 30), (await platform.SeeAsync(db => db.Set<PoolProject>().SingleAsync(p => p.PlanId == plan && p.Name.Contains("中试基地")))).RemovedOn);
        Assert.Equal(2, await platform.SeeAsync(db => db.Set<PromisedDocument>().CountAsync(d => d.PlanId == plan && d.RemovedOn == null)));
    }

    [Theory, OnEveryDatabase]
    public async Task Publish_NewVersionWithOtherUnitsAndAmounts_ReplacesThemAndKeepsThePastInView(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await InAsync(platform);
        var plan = await journey.PublishedAsync();

        await journey.PublishedAsync(Text.Replace("配合单位：市财政局", "配合单位：市税务局", StringComparison.Ordinal).Replace("给予20万元", "给予30万元", StringComparison.Ordinal), plan);

        var task = await platform.SeeAsync(db => db.Set<PlanTask>().Include(t => t.Units).SingleAsync(t => t.PlanId == plan));
        Assert.Equal(["市科技局", "市税务局"], task.Units.OrderBy(u => u.Ordinal).Select(u => u.Name));
        var clause = Assert.Single(await platform.SeeAsync(db => db.Set<PolicyClause>().Include(c => c.Amounts).Where(c => c.PlanId == plan && c.RemovedOn == null).ToListAsync()));
        Assert.Equal(300_000m, Assert.Single(clause.Amounts).Value);
        var kept = await platform.SeeAsync(db => db.Set<Adjustment>().Include(a => a.Fields).SingleAsync(a => a.ItemId == task.Id));
        Assert.Equal((AdjustmentState.Effective, AdjustmentAction.Change, journey.Second.UserId), (kept.State, kept.Action, kept.ReviewedBy));
        Assert.Equal([("市财政局", "市税务局")], kept.Fields.Select(f => (f.Before!, f.After!)));
    }

    [Theory, OnEveryDatabase]
    public async Task Publish_NewVersionWithChangesRejected_LeavesTheItemsAsTheyWere(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await InAsync(platform);
        var plan = await journey.PublishedAsync();
        var import = await journey.ReadAsync(Later, plan);
        var findings = (await journey.ReviewAsync(import)).Findings.Where(f => f.Difference is Difference.Changed or Difference.Gone).ToArray();
        await journey.ChangeAsync(import, [.. findings.Select(f => Decide(f, FindingDecision.Rejected))]);
        await journey.SubmitAsync(import);

        Assert.True((await journey.PublishAsync(import)).Succeeded);

        Assert.True(await platform.SeeAsync(db => db.Set<Goal>().AnyAsync(g => g.PlanId == plan && g.TargetValue == 120)));
        Assert.True(await platform.SeeAsync(db => db.Set<PoolProject>().AnyAsync(p => p.PlanId == plan && p.Name.Contains("中试基地") && p.RemovedOn == null)));
    }

    [Theory, OnEveryDatabase]
    public async Task Start_NewVersionOfAPlanOutsideTheScope_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await InAsync(platform);
        var draft = await platform.GivenAsync(PlanBuilder.APlan(Actors.OtherCity, published: false));
        var published = await platform.GivenAsync(PlanBuilder.APlan(Actors.OtherCity));

        Assert.Equal(Problem.NotFoundCode, (await journey.StartAsync(plan: draft.Id)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await journey.StartAsync(plan: published.Id)).Problem?.Code);
    }
}
