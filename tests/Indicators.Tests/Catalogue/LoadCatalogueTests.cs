using Chuangpu.Indicators.Catalogue;
using Chuangpu.Kernel.Regions;
using Chuangpu.Platform;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Tests.Catalogue;

public sealed class LoadCatalogueTests
{
    private static async Task<List<Indicator>> LoadedAsync(TestPlatform platform)
    {
        await DatabaseStart.SeedAsync(platform.Services, withDemo: false, TestContext.Current.CancellationToken);
        return await platform.SeeAsync(db => db.Set<Indicator>().Include(i => i.Definitions).AsNoTracking().ToListAsync());
    }

    [Theory, OnEveryDatabase]
    public async Task Load_EmptyDatabase_HasTheStandardIndicatorsWithoutAnyDemo(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);

        var all = await LoadedAsync(platform);

        Assert.InRange(all.Count, 80, 120);
        Assert.All(all, i => Assert.Equal((RegionCode.Nation, false), (i.RegionCode, i.IsDemo)));
        Assert.Equal(all.Count, all.SelectMany(i => i.Definitions.Select(d => d.Name).Distinct()).Distinct().Count());
        var intensity = all.Single(i => i.Code == "RD-INT").Definitions.Single();
        Assert.Equal(("R&D经费投入强度", "%", "R&D经费 / 地区生产总值", RollUp.None, 100m), (intensity.Name, intensity.Unit, intensity.Formula, intensity.AcrossRegions, intensity.UpperLimit));
        // A unit the rule language cannot read would throw here; a bare number would add up with anything.
        Assert.All(all.SelectMany(i => i.Definitions), d => Assert.Equal(d.Unit.Length == 0, FormulaBook.UnitOf(d).IsPlain));
        Assert.Equal(4, await platform.SeeAsync(db => db.Set<BreakdownMember>().CountAsync(m => m.BreakdownCode == "size")));
    }

    [Theory, OnEveryDatabase]
    public async Task Load_Twice_ChangesNothing(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var before = await LoadedAsync(platform);

        Assert.Equal(before.OrderBy(i => i.Code).Select(i => (i.Code, i.Version)), (await LoadedAsync(platform)).OrderBy(i => i.Code).Select(i => (i.Code, i.Version)));
    }

    [Theory, OnEveryDatabase]
    public async Task Load_EveryIndicator_NamesOnlyIndicatorsAndBreakdownsThereAre(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);

        var all = await LoadedAsync(platform);

        var codes = all.Select(i => i.Code).ToHashSet();
        var breakdowns = await platform.SeeAsync(db => db.Set<Breakdown>().Select(b => b.Code).ToListAsync());
        var definitions = all.SelectMany(i => i.Definitions).ToList();
        Assert.Empty(definitions.SelectMany(d => new[] { d.WeightCode, d.NumeratorCode, d.DenominatorCode }).OfType<string>().Except(codes));
        Assert.Empty(definitions.SelectMany(d => d.Breakdowns).Except(breakdowns));
        Assert.All(definitions.Where(d => d.AcrossRegions == RollUp.RatioOfSums), d => Assert.True(d is { NumeratorCode: not null, DenominatorCode: not null }));
        Assert.All(definitions.Where(d => d.AcrossRegions == RollUp.WeightedMean), d => Assert.NotNull(d.WeightCode));
        Assert.DoesNotContain(definitions, d => d.Unit == "%" && d.AcrossRegions == RollUp.Sum);
    }

    [Theory, OnEveryDatabase]
    public async Task On_DefinitionChanged_EachPeriodKeepsItsOwn(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);

        var specialised = (await LoadedAsync(platform)).Single(i => i.Code == "SRDI");

        Assert.NotEqual(specialised.On(new DateOnly(2021, 12, 31)).Statement, specialised.On(new DateOnly(2022, 12, 31)).Statement);
        Assert.Contains("63号", specialised.On(new DateOnly(2025, 12, 31)).OfficialSource);
    }
}
