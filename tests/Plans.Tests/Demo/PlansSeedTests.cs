using Chuangpu.Kernel.Access;
using Chuangpu.Platform;
using Chuangpu.Plans.Adjustments;
using Chuangpu.Plans.Alignment;
using Chuangpu.Plans.Clauses;
using Chuangpu.Plans.Demo;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Projects;
using Chuangpu.Plans.PromisedDocuments;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Tasks;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tests.Demo;

public sealed class PlansSeedTests
{
    [Theory, OnEveryDatabase]
    public async Task Seed_EmptyDatabase_HasEveryItemOfTheFiles(Engine engine)
    {
        await using var platform = await TestPlatform.StartWithDemoAsync(engine);

        var seen = await CountsAsync(platform, Actor.Anonymous);
        // Goals that an indicator measures have no values of their own.
        Assert.Equal((5, 154, 238, 178, 26, 15, 210), seen);
        var goal = await platform.SeeAsync(db => db.Set<Goal>().Include(g => g.Values).SingleAsync(g => g.Id == DemoId.Of("CZ-G01")));
        Assert.Equal(("高新技术企业", 178m, 2020, 300m, 2025), (goal.Name, goal.BaselineValue, goal.BaselineYear, goal.TargetValue, goal.TargetYear));
        Assert.Equal("HNTE", goal.IndicatorCode);
        Assert.Empty(goal.Values);
        var entered = await platform.SeeAsync(db => db.Set<Goal>().Include(g => g.Values).SingleAsync(g => g.Id == DemoId.Of("CZ-G02")));
        Assert.Equal([4m, 8m, 11m, 16m, 20m], entered.Values.OrderBy(v => v.Year).Select(v => v.Value));
        Assert.All(entered.Values, v => Assert.True(v.IsDemo));
    }

    [Theory, OnEveryDatabase]
    public async Task Seed_RunTwice_ChangesNothing(Engine engine)
    {
        await using var platform = await TestPlatform.StartWithDemoAsync(engine);
        var before = await CountsAsync(platform, Actor.System);

        await DatabaseStart.SeedAsync(platform.Services, withDemo: true, TestContext.Current.CancellationToken);

        Assert.Equal(before, await CountsAsync(platform, Actor.System));
    }

    [Theory, OnEveryDatabase]
    public async Task Seed_EmptyDatabase_EveryItemStandsUnderAHeadingOfItsPlan(Engine engine)
    {
        await using var platform = await TestPlatform.StartWithDemoAsync(engine);

        var plans = await platform.SeeAsync(db => db.Set<Plan>().Include(p => p.Versions).ThenInclude(v => v.Headings).AsSplitQuery().ToListAsync());
        var headings = plans.SelectMany(p => p.Versions.SelectMany(v => v.Headings.Select(h => (Plan: p.Id, Heading: h.Id)))).ToHashSet();
        var goals = await platform.SeeAsync(db => db.Set<Goal>().Where(g => g.HeadingId != null).Select(g => new { g.PlanId, g.HeadingId, g.Place.Section }).ToListAsync());
        Assert.NotEmpty(goals);
        Assert.All(goals, g => Assert.Contains((g.PlanId, g.HeadingId!.Value), headings));
        Assert.All(goals, g => Assert.NotEqual("", g.Section));
    }

    [Theory, OnEveryDatabase]
    public async Task Seed_SamplePlan_EveryItemPointsIntoItsText(Engine engine)
    {
        await using var platform = await TestPlatform.StartWithDemoAsync(engine);

        var id = DemoId.Of(SamplePlanSeed.Key);
        var plan = await platform.SeeAsync(db => db.Set<Plan>().Include(p => p.Versions).SingleAsync(p => p.Id == id));
        Assert.Contains("演示数据", plan.Title);
        var text = Assert.Single(plan.Versions).Text!;
        var goals = await platform.SeeAsync(db => db.Set<Goal>().Where(g => g.PlanId == id).ToListAsync());
        Assert.InRange(goals.Count, 60, 90);
        Assert.All(goals, g => Assert.InRange(g.Place.End!.Value, g.Place.Start!.Value + 1, text.Length));
        Assert.True(await platform.SeeAsync(db => db.Set<PlanTask>().AnyAsync(t => t.PlanId == id)));
    }

    [Theory, OnEveryDatabase]
    public async Task Seed_Decisions_AreAppliedAndCanBeTakenBack(Engine engine)
    {
        await using var platform = await TestPlatform.StartWithDemoAsync(engine);

        async Task<decimal?> TargetOn(DateOnly? day) => (await platform.AsAsync<ReadGoals, IReadOnlyList<GoalStanding>>(
            Actor.Anonymous, u => u.HandleAsync(g => g.Id == DemoId.Of("CZ-G36"), day))).Single().Terms.TargetValue;
        Assert.Equal(120, await TargetOn(null));
        Assert.Equal(100, await TargetOn(new DateOnly(2024, 3, 14)));
        Assert.Equal(3, await platform.SeeAsync(db => db.Set<Adjustment>().CountAsync(a => a.IsDemo && a.ProposedBy != a.ReviewedBy)));
        Assert.Equal(7, await platform.SeeAsync(db => db.Set<GoalAlignment>().CountAsync(a => a.IsDemo)));
    }

    private static Task<(int, int, int, int, int, int, int)> CountsAsync(TestPlatform platform, Actor actor) =>
        platform.AsAsync<Kernel.Database.ChuangpuDb, (int, int, int, int, int, int, int)>(actor, async db => (
            await db.Set<Plan>().CountAsync(p => p.RegionCode.StartsWith("14")), await db.Set<Goal>().CountAsync(g => g.Plan.RegionCode.StartsWith("14")),
            await db.Set<PlanTask>().CountAsync(t => t.Plan.RegionCode.StartsWith("14")), await db.Set<PoolProject>().CountAsync(p => p.Plan.RegionCode.StartsWith("14")),
            await db.Set<PromisedDocument>().CountAsync(d => d.Plan.RegionCode.StartsWith("14")), await db.Set<PolicyClause>().CountAsync(c => c.Plan.RegionCode.StartsWith("14")), await db.Set<GoalValue>().CountAsync()));
}
