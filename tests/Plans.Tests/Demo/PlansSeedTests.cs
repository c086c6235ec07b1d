using Chuangpu.Kernel.Access;
using Chuangpu.Platform;
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
        await using var platform = await TestPlatform.StartAsync(engine);

        await DatabaseStart.SeedAsync(platform.Services, withDemo: true, TestContext.Current.CancellationToken);

        var seen = await CountsAsync(platform, Actor.Anonymous);
        Assert.Equal((5, 154, 238, 178, 26, 15, 301), seen);
        var goal = await platform.SeeAsync(db => db.Set<Goal>().Include(g => g.Values).SingleAsync(g => g.Id == DemoId.Of("CZ-G01")));
        Assert.Equal(("高新技术企业", 178m, 2020, 300m, 2025), (goal.Name, goal.BaselineValue, goal.BaselineYear, goal.TargetValue, goal.TargetYear));
        Assert.Equal([214m, 241m, 272m, 300m, 326m], goal.Values.OrderBy(v => v.Year).Select(v => v.Value));
        Assert.All(goal.Values, v => Assert.True(v.IsDemo));
    }

    [Theory, OnEveryDatabase]
    public async Task Seed_RunTwice_ChangesNothing(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await DatabaseStart.SeedAsync(platform.Services, withDemo: true, TestContext.Current.CancellationToken);
        var before = await CountsAsync(platform, Actor.System);

        await DatabaseStart.SeedAsync(platform.Services, withDemo: true, TestContext.Current.CancellationToken);

        Assert.Equal(before, await CountsAsync(platform, Actor.System));
    }

    [Theory, OnEveryDatabase]
    public async Task Seed_EmptyDatabase_EveryItemStandsUnderAHeadingOfItsPlan(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);

        await DatabaseStart.SeedAsync(platform.Services, withDemo: true, TestContext.Current.CancellationToken);

        var plans = await platform.SeeAsync(db => db.Set<Plan>().Include(p => p.Versions).ThenInclude(v => v.Headings).ToListAsync());
        var headings = plans.SelectMany(p => p.Versions.SelectMany(v => v.Headings.Select(h => (Plan: p.Id, Heading: h.Id)))).ToHashSet();
        var goals = await platform.SeeAsync(db => db.Set<Goal>().Where(g => g.HeadingId != null).Select(g => new { g.PlanId, g.HeadingId, g.Place.Section }).ToListAsync());
        Assert.NotEmpty(goals);
        Assert.All(goals, g => Assert.Contains((g.PlanId, g.HeadingId!.Value), headings));
        Assert.All(goals, g => Assert.NotEqual("", g.Section));
    }

    private static Task<(int, int, int, int, int, int, int)> CountsAsync(TestPlatform platform, Actor actor) =>
        platform.AsAsync<Kernel.Database.ChuangpuDb, (int, int, int, int, int, int, int)>(actor, async db => (
            await db.Set<Plan>().CountAsync(p => p.RegionCode.StartsWith("14")), await db.Set<Goal>().CountAsync(g => g.Plan.RegionCode.StartsWith("14")),
            await db.Set<PlanTask>().CountAsync(), await db.Set<PoolProject>().CountAsync(),
            await db.Set<PromisedDocument>().CountAsync(), await db.Set<PolicyClause>().CountAsync(), await db.Set<GoalValue>().CountAsync()));
}
