using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Inputs;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Regions;
using Chuangpu.TestKit;
using static Chuangpu.Indicators.Tests.IndicatorBuilder;

namespace Chuangpu.Indicators.Tests.Inputs;

public sealed class ReadInputsTests
{
    // The standard catalogue and a prefecture of two counties.
    private static async Task<TestPlatform> GivenAsync(Engine engine)
    {
        var platform = await TestPlatform.StartAsync(engine);
        await platform.SeeAsync(async db =>
        {
            await new LoadCatalogue(db).RunAsync(default);
            return true;
        });
        await platform.GivenAsync(ARegion());
        await platform.GivenAsync(ARegion(Actors.County, "甲县", RegionLevel.County, Actors.City));
        await platform.GivenAsync(ARegion(Actors.OtherCounty, "乙县", RegionLevel.County, Actors.City));
        return platform;
    }

    private static async Task EnterAsync(TestPlatform platform, string region, params (string Code, decimal Value)[] values)
    {
        foreach (var (code, value) in values)
        {
            await platform.GivenAsync(AValue(value, 2024, region, code));
        }
    }

    private static (string, decimal)[] Enterprises(decimal all, decimal active, decimal organisation, decimal sign, decimal site, decimal staff, decimal projects, decimal six) =>
        [("IND-N", all), ("RD-ACT-N", active), ("RD-ORG-N", organisation), ("RD-SIGN-N", sign), ("RD-SITE-N", site), ("RD-STAFF-N", staff), ("RD-PROJ-N", projects), ("RD-SIX-N", six)];

    private static Task<InputMonitor?> ReadAsync(TestPlatform platform, string region = Actors.City, Actor? actor = null) =>
        platform.AsAsync<ReadInputs, InputMonitor?>(actor ?? Actors.Staff(), u => u.HandleAsync(region, 2024));

    [Theory, OnEveryDatabase]
    public async Task Read_Structure_SharesComeFromTheSumsAndTheRestIsSaid(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        await EnterAsync(platform, Actors.County, ("RD-EXP", 6), ("RD-ENT", 5), ("RD-INS", 1), ("RD-UNI", 0), ("RD-OTH", 0), ("RD-GOV", 1), ("GDP", 300));
        await EnterAsync(platform, Actors.OtherCounty, ("RD-EXP", 4), ("RD-ENT", 1), ("RD-INS", 1), ("RD-UNI", 1.5m), ("RD-OTH", 0), ("RD-GOV", 1), ("GDP", 200));
        await platform.GivenAsync(AValue(4, 2023, Actors.County, "RD-ENT"));
        await platform.GivenAsync(AValue(1, 2023, Actors.OtherCounty, "RD-ENT"));

        var monitor = await ReadAsync(platform);

        Assert.Equal([60m, 20m, 15m, 0m], monitor!.Structure.Select(p => p.Share.Whole));
        Assert.Equal((10m, 2m, 20m, 0.5m), (monitor["RD-EXP"].Whole, monitor["RD-INT"].Whole, monitor["RD-GOV-SH"].Whole, monitor.Unexplained));
        Assert.Equal([20m, null, null, null], monitor.Structure.Select(p => p.Growth));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_Coverage_ListsTheWorstFirstWithItsWeakestMark(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        await EnterAsync(platform, Actors.County, Enterprises(100, 50, 40, 30, 45, 60, 40, 20));
        await EnterAsync(platform, Actors.OtherCounty, Enterprises(50, 10, 12, 8, 12, 12, 8, 8));

        var monitor = await ReadAsync(platform);

        Assert.Equal([("乙县", 20m), ("甲县", 50m)], monitor!.Coverage.Select(c => (c.Region.Name, c.Rate.Whole!.Value)));
        // Two are as low as each other.
        Assert.Equal(["有机构牌子", "有研发课题"], monitor.Coverage[0].Weakest);
        Assert.Equal(["有机构牌子"], monitor.Coverage[1].Weakest);
        // Of 150 enterprises together, not the mean of the counties' rates.
        Assert.Equal((24m, 16m, 40m), (monitor.Coverage[0].Marks[0].Whole, monitor.Coverage[0].All.Whole, monitor["RD-ACT-COV"].Whole));
        Assert.Equal(["有研发机构", "有机构牌子", "有研发场所", "有研发人员", "有研发课题", "有研发经费"], monitor.Marks.Select(m => m.Mark.Name));
        Assert.Equal([52m, 38m, 57m, 72m, 48m, 60m], monitor.Marks.Select(m => m.Count.Whole));
        Assert.Equal([false, true, false, false, false, false], monitor.Marks.Select(m => m.IsWeakest));
        Assert.Equal(48m, monitor.Marks[3].Rate.Whole);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_MissingFigures_AreNotTakenForZeroAndComeLast(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        await EnterAsync(platform, Actors.County, Enterprises(100, 50, 40, 30, 45, 60, 40, 20));
        await EnterAsync(platform, Actors.OtherCounty, ("IND-N", 50));

        var monitor = await ReadAsync(platform);

        Assert.Equal(["甲县", "乙县"], monitor!.Coverage.Select(c => c.Region.Name));
        Assert.Equal((CellState.Missing, 0), (monitor.Coverage[1].Rate.State, monitor.Coverage[1].Weakest.Count));
        Assert.Equal((CellState.Partial, CellState.Missing), (monitor.Marks[0].Count.State, monitor.Marks[0].Rate.State));
        Assert.DoesNotContain(monitor.Marks, m => m.IsWeakest);
        Assert.Null(monitor.Unexplained);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_RegionOutsideTheScope_IsNotThere(Engine engine)
    {
        await using var platform = await GivenAsync(engine);

        Assert.Null(await ReadAsync(platform, Actors.OtherCounty, Actors.Staff(Actors.County)));
        Assert.NotNull(await ReadAsync(platform, Actors.County, Actors.Staff(Actors.County)));
    }
}
