using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Monitoring;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Regions;
using Chuangpu.TestKit;
using static Chuangpu.Indicators.Tests.IndicatorBuilder;

namespace Chuangpu.Indicators.Tests.Monitoring;

public sealed class RegionRankingTests
{
    private static async Task<RegionRanking> RankAsync(Engine engine, Direction direction, params (string Name, decimal? Now, decimal? Before)[] counties)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var city = await platform.GivenAsync(ARegion());
        await platform.GivenAsync(AnIndicator(change: d => d.Direction = direction));
        foreach (var (i, county) in counties.Index())
        {
            var code = $"{Actors.City[..4]}{i + 1:00}";
            await platform.GivenAsync(ARegion(code, county.Name, RegionLevel.County, Actors.City));
            foreach (var (year, value) in new[] { (2024, county.Now), (2023, county.Before) })
            {
                if (value is not null)
                {
                    await platform.GivenAsync(AValue(value, year, code));
                }
            }
        }

        var figures = await platform.AsAsync<ReadFigures, Figures?>(Actors.Staff(), u => u.HandleAsync(new(Actors.City, 2023, 2024, ["HNTE"])));
        return RegionRanking.Of(figures!, "HNTE", city, StatPeriod.OfYear(2024));
    }

    [Theory, OnEveryDatabase]
    public async Task Rank_Ties_ShareARankAndTheNextIsSkipped(Engine engine)
    {
        var ranking = await RankAsync(engine, Direction.Up, ("甲县", 5, 4), ("乙县", 9, 10), ("丙县", 5, null), ("丁县", null, 3), ("戊县", 1, 1));

        Assert.Equal([("乙县", 1), ("甲县", 2), ("丙县", 2), ("戊县", 4), ("丁县", null)], ranking.Rows.Select(r => (r.Region.Name, r.Rank)));
        Assert.Equal([-10m, 25m, null, 0m, null], ranking.Rows.Select(r => r.Change));
        Assert.Equal(4, ranking.Ranked);
    }

    [Theory, OnEveryDatabase]
    public async Task Rank_LowerIsBetter_TheLowestLeads(Engine engine)
    {
        var ranking = await RankAsync(engine, Direction.Down, ("甲县", 5, 4), ("乙县", 9, 10));

        Assert.Equal([("甲县", 1), ("乙县", 2)], ranking.Rows.Select(r => (r.Region.Name, r.Rank)));
    }

    [Theory, OnEveryDatabase]
    public async Task Tiles_OfARanking_HoldTheSameNumbersAndKeepTheDay(Engine engine)
    {
        var ranking = await RankAsync(engine, Direction.Up, ("甲县", 5, 4), ("乙县", null, null));

        var tiles = ranking.Tiles(new DateOnly(2025, 1, 31));

        Assert.Equal([("甲县", 5m, "5"), ("乙县", null, "无数据")], tiles.Select(t => (t.Name, t.Value, t.Text)));
        Assert.Equal($"/indicators/HNTE?region={Actors.City[..4]}01&asOf=2025-01-31", tiles[0].Href);
        Assert.Equal(2, tiles.Select(t => (t.Column, t.Row)).Distinct().Count());
    }
}
