using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;
using Chuangpu.Platform;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Tests.Values;

public sealed class IndicatorValuesSeedTests
{
    [Theory, OnEveryDatabase]
    public async Task Seed_DemoRegion_HasSeriesThatAddUpAndKeepGoingAcrossTheMerger(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await DatabaseStart.SeedAsync(platform.Services, withDemo: true, TestContext.Current.CancellationToken);
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
        await using var platform = await TestPlatform.StartAsync(engine);
        await DatabaseStart.SeedAsync(platform.Services, withDemo: true, TestContext.Current.CancellationToken);

        var regions = await platform.SeeAsync(db => db.Set<Kernel.Regions.Region>().ToDictionaryAsync(r => r.Code));
        var values = await platform.SeeAsync(db => db.Set<IndicatorValue>().AsNoTracking().ToListAsync());
        var indicators = await platform.SeeAsync(db => db.Set<Indicator>().Include(i => i.Definitions).AsNoTracking().ToDictionaryAsync(i => i.Code));

        Assert.InRange(values.Count, 5000, 9000);
        Assert.All(values, v => Assert.Null(ValueRules.Check(new(indicators[v.IndicatorCode], regions[v.RegionCode], v.Period, v.MemberCode), v.Value, v.Status, DateOnly.FromDateTime(v.EnteredAt))));
        // One revision and one outlier, as data/demo says.
        Assert.Equal(12, values.Count(v => v.Status == ValueStatus.Revised));
        Assert.Equal(312, values.Single(v => v is { IndicatorCode: "COMMISSIONERS", RegionCode: "140429", StartsOn.Year: 2022 }).Value);
    }
}
