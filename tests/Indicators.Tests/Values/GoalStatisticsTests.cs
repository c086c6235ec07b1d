using Chuangpu.Kernel.Regions;
using Chuangpu.Plans.Contracts;
using Chuangpu.TestKit;
using static Chuangpu.Indicators.Tests.IndicatorBuilder;

namespace Chuangpu.Indicators.Tests.Values;

public sealed class GoalStatisticsTests
{
    private const string Far = "970000", FarCity = "970100";

    [Theory, OnEveryDatabase]
    public async Task Read_SeriesOfSeveralProvinces_EachHasItsOwnFigures(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(ARegion(Actors.Province, "云省", RegionLevel.Province, null));
        await platform.GivenAsync(ARegion(Far, "远省", RegionLevel.Province, null));
        await platform.GivenAsync(ARegion());
        await platform.GivenAsync(ARegion(FarCity, "远川市", parent: Far));
        await platform.GivenAsync(AnIndicator());
        await platform.GivenAsync(AnIndicator("STAFF", "人员"));
        await platform.GivenAsync(AValue(80));
        await platform.GivenAsync(AValue(30, region: FarCity));
        await platform.GivenAsync(AValue(7, region: FarCity, code: "STAFF"));

        var years = await ReadAsync(platform, new("HNTE", Actors.City), new("HNTE", FarCity), new("HNTE", Far), new("STAFF", FarCity), new("STAFF", Actors.City));

        Assert.Equal([80m, 30m, 30m, 7m], new StatisticSeries[] { new("HNTE", Actors.City), new("HNTE", FarCity), new("HNTE", Far), new("STAFF", FarCity) }.Select(s => Assert.Single(years[s]).Value));
        Assert.False(years.ContainsKey(new("STAFF", Actors.City)));
    }

    private static Task<IReadOnlyDictionary<StatisticSeries, IReadOnlyList<StatisticYear>>> ReadAsync(TestPlatform platform, params StatisticSeries[] series) =>
        platform.AsAsync<IStatistics, IReadOnlyDictionary<StatisticSeries, IReadOnlyList<StatisticYear>>>(Actors.Staff(), s => s.ReadAsync(series, null, default));
}
