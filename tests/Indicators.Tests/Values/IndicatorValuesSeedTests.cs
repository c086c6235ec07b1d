using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Plans.Contracts;
using Chuangpu.Plans.Goals;
using Chuangpu.Statistics.Progress;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Tests.Values;

public sealed class IndicatorValuesSeedTests
{
    [Theory, OnEveryDatabase]
    public async Task Seed_DemoRegion_HasSeriesThatAddUpAndKeepGoingAcrossTheMerger(Engine engine)
    {
        await using var platform = await TestPlatform.StartWithDemoAsync(engine);
        // The series end in the spring of 2026.
        platform.Clock.Advance(TimeSpan.FromDays(400));

        var figures = await platform.AsAsync<ReadFigures, Figures?>(Actors.Staff("140400"), u => u.HandleAsync(new("140400", 2015, 2025)));

        Assert.Equal([178m, 214m, 241m, 272m, 300m, 326m], Enumerable.Range(2020, 6).Select(y => figures!["HNTE", "140400", StatPeriod.OfYear(y)].Value!.Value));
        Assert.Equal(178, figures!.RolledUp("HNTE", "140400", StatPeriod.OfYear(2020)).Value);
        Assert.All(Enumerable.Range(2015, 10), y => Assert.Equal(CellState.Complete, figures["RD-EXP", "140403", StatPeriod.OfYear(y)].State));
        Assert.InRange(figures["RD-INT", "140400", StatPeriod.OfYear(2020)].Value!.Value, 0.95m, 0.97m);
        Assert.Equal(["黎城县"], figures.MissingRegions("TC-N", "140400", StatPeriod.OfYear(2024)).Select(r => r.Name));
        Assert.True(figures.BasisOf("HNTE", "140400", StatPeriod.OfYear(2021)).IsDemo);
        Assert.False(figures.EntryOf("HNTE", "140400", StatPeriod.OfYear(2020))!.IsDemo);
    }

    [Theory, OnEveryDatabase]
    public async Task Seed_EveryValue_FulfilsTheRulesOfItsIndicator(Engine engine)
    {
        await using var platform = await TestPlatform.StartWithDemoAsync(engine);

        var regions = await platform.SeeAsync(db => db.Set<Kernel.Regions.Region>().ToDictionaryAsync(r => r.Code));
        var values = await platform.SeeAsync(db => db.Set<IndicatorValue>().AsNoTracking().ToListAsync());
        var indicators = await platform.SeeAsync(db => db.Set<Indicator>().Include(i => i.Definitions).AsNoTracking().ToDictionaryAsync(i => i.Code));

        Assert.InRange(values.Count, 5000, 9000);
        Assert.All(values, v => Assert.Null(ValueRules.Check(new(indicators[v.IndicatorCode], regions[v.RegionCode], v.Period, v.MemberCode), v.Value, v.Status, DateOnly.FromDateTime(v.EnteredAt))));
        // One revision and one outlier, as data/demo says.
        Assert.Equal(12, values.Count(v => v.Status == ValueStatus.Revised));
        Assert.Equal(312, values.Single(v => v is { IndicatorCode: "COMMISSIONERS", RegionCode: "140429", StartsOn.Year: 2022 }).Value);
    }

    [Theory, OnEveryDatabase]
    public async Task Seed_LinkedGoals_BeginAtTheFigureTheirPlanStates(Engine engine)
    {
        await using var platform = await TestPlatform.StartWithDemoAsync(engine);
        platform.Clock.Advance(TimeSpan.FromDays(400));

        var linked = await platform.AsAsync<ReadGoals, IReadOnlyList<GoalStanding>>(Actor.System, u => u.HandleAsync(g => g.IsDemo && g.IndicatorCode != null));

        Assert.Equal(28, linked.Count);
        var goals = linked.Select(s => s.Goal.Id).ToHashSet();
        // The indicator is the only source of what they reached: no value entered by hand could say otherwise.
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<GoalValue>().CountAsync(v => goals.Contains(v.GoalId))));
        Assert.All(linked, s => Assert.NotEqual(ProgressState.NoData, s.Progress.State));
        // Of 2012 there are no figures; a growth begins at 0 whatever the level was.
        var levels = linked.Where(s => s.Terms is { IsGrowth: false, BaselineValue: not null, BaselineYear: 2020 }).ToList();
        Assert.Equal(13, levels.Count);
        Assert.All(levels, s => Assert.Equal(s.Terms.BaselineValue!.Value, Math.Round(s.ValueOf(2020)!.Value, 2)));
    }

    [Theory, OnEveryDatabase]
    public async Task Seed_GoalsOfThePrefecture_ThreeAreLate(Engine engine)
    {
        await using var platform = await TestPlatform.StartWithDemoAsync(engine);
        platform.Clock.Advance(TimeSpan.FromDays(400));

        var goals = await platform.AsAsync<IPlanGoals, IReadOnlyList<PlanGoal>>(Actors.Staff("140400"), p => p.ReadAsync(new() { RegionCode = "140400" }, default));

        var states = goals.Where(g => g.Indicator is not null).ToDictionary(g => g.Indicator!, g => (g.State, g.Year, g.Value));
        Assert.Equal(8, states.Count);
        Assert.Equal((ProgressState.Completed, 2025, 326m), states["HNTE"]);
        Assert.Equal((ProgressState.Completed, 2025, 1001m), states["PAT-INV"]);
        Assert.Equal(["RD-INT", "TC-VAL", "TECH-SME"], states.Where(s => s.Value.State is ProgressState.Behind or ProgressState.SeverelyBehind).Select(s => s.Key).Order());
    }
}
