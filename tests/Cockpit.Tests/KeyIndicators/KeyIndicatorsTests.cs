using Chuangpu.Cockpit.Board;
using Chuangpu.Cockpit.KeyIndicators;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Goals;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Cockpit.Tests.KeyIndicators;

public sealed class KeyIndicatorsTests
{
    [Theory, OnEveryDatabase]
    public async Task Shown_WhereNobodyChose_AreThoseOfTheGoalsBindingOnesFirstThenTheUsual(Engine engine)
    {
        var (platform, _, plan) = await GivenCatalogueAsync(engine);
        await using var _ = platform;
        foreach (var (code, kind, at) in new[] { ("TC-VAL", GoalKind.Expected, 10), ("LAB", GoalKind.Binding, 20), ("TC-VAL", GoalKind.Binding, 30) })
        {
            var goal = PlanBuilder.AGoal(plan);
            (goal.IndicatorCode, goal.Kind, goal.Name) = (code, kind, $"{code}{at}");
            goal.Place = goal.Place with { Start = at };
            await platform.GivenAsync(goal);
        }

        // Below, without a plan, the usual ones of the catalogue.
        Assert.Equal(["LAB", "TC-VAL", "RD-INT", "HNTE"], await ShownAsync(platform, Actors.City));
        Assert.Equal(["RD-INT", "HNTE", "TC-VAL"], await ShownAsync(platform, Actors.County));
    }

    [Theory, OnEveryDatabase]
    public async Task Choose_InAnOrder_HoldsForTheRegionAndBelowUntilItChoosesItself(Engine engine)
    {
        var (platform, _, _) = await GivenCatalogueAsync(engine);
        await using var _ = platform;

        Assert.True((await ChooseAsync(platform, Actors.Staff(), Actors.City, "LAB,HNTE")).Succeeded);
        Assert.Equal(["LAB", "HNTE"], await ShownAsync(platform, Actors.City));
        Assert.Equal(["LAB", "HNTE"], await ShownAsync(platform, Actors.County));

        Assert.True((await ChooseAsync(platform, Actors.Staff(Actors.County), Actors.County, "TC-VAL")).Succeeded);
        Assert.Equal(["TC-VAL"], await ShownAsync(platform, Actors.County));
        Assert.Equal(["LAB", "HNTE"], await ShownAsync(platform, Actors.OtherCounty));

        // Dropping the choice goes back to what is inherited; each step is in the trail.
        Assert.True((await ChooseAsync(platform, Actors.Staff(Actors.County), Actors.County, "")).Succeeded);
        Assert.Equal(["LAB", "HNTE"], await ShownAsync(platform, Actors.County));
        Assert.Equal(["Added", "Added", "Deleted"], await platform.SeeAsync(db => db.Set<AuditEntry>().Where(e => e.Subject == nameof(KeyIndicatorChoice) && e.ActorId != null).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Choose_WhoMayNotOrWrongly_IsRefusedAndChangesNothing(Engine engine)
    {
        var (platform, unit, _) = await GivenCatalogueAsync(engine);
        await using var _ = platform;
        await ChooseAsync(platform, Actors.Staff(), Actors.City, "LAB");

        foreach (var actor in new[] { Actors.Leader(), Actors.Staff(Actors.OtherCity), Actors.Staff(Actors.County), Actors.Department(unit) })
        {
            Assert.Equal(Problem.NotAllowedCode, (await ChooseAsync(platform, actor, Actors.City, "HNTE")).Problem?.Code);
        }

        Assert.Equal("key-indicators.unknown", (await ChooseAsync(platform, Actors.Staff(), Actors.City, "HNTE,NO-SUCH")).Problem?.Code);
        Assert.Equal("key-indicators.most", (await ChooseAsync(platform, Actors.Staff(), Actors.City, string.Join(',', Enumerable.Range(0, 9).Select(n => $"X{n}")))).Problem?.Code);
        Assert.Equal(Problem.ConflictCode, (await ChooseAsync(platform, Actors.Staff(), Actors.City, "HNTE", Guid.NewGuid())).Problem?.Code);
        Assert.Equal(["LAB"], await ShownAsync(platform, Actors.City));
    }

    private static async Task<(TestPlatform Platform, Guid Unit, Plans.Register.Plan Plan)> GivenCatalogueAsync(Engine engine)
    {
        var (platform, unit, plan) = await GivenCity.StartAsync(engine);
        foreach (var code in new[] { "LAB", "TC-VAL", "RD-INT" })
        {
            var indicator = new Indicator { Code = code, RegionCode = RegionCode.Nation };
            indicator.Definitions.Add(new() { IndicatorCode = code, ValidFrom = new(2000, 1, 1), Name = $"{code} 指标", Unit = "个", Theme = IndicatorTheme.Platforms, AcrossRegions = RollUp.Sum, Statement = "年末数。" });
            await platform.GivenAsync(indicator);
        }

        return (platform, unit.Id, plan);
    }

    private static async Task<IEnumerable<string>> ShownAsync(TestPlatform platform, string region) =>
        (await platform.AsAsync<ReadCockpit, CockpitView?>(Actors.Leader(), u => u.HandleAsync(region)))!.Monitor.Key.Select(k => k.Code);

    private static async Task<Result> ChooseAsync(TestPlatform platform, Actor actor, string region, string codes, Guid? version = null)
    {
        var now = await platform.SeeAsync(db => db.Set<KeyIndicatorChoice>().Where(c => c.RegionCode == region).Select(c => (Guid?)c.Version).SingleOrDefaultAsync());
        return await platform.AsAsync<ChooseKeyIndicators, Result>(actor, u => u.HandleAsync(new() { Region = region, Codes = codes, Version = version ?? now }));
    }
}
