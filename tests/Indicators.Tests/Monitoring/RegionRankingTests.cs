using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Monitoring;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Regions.Borders;
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
    public async Task Rank_FiguresShownTheSame_ShareARank(Engine engine)
    {
        // The indicator is shown without decimals.
        var ranking = await RankAsync(engine, Direction.Up, ("甲县", 5.4m, 4), ("乙县", 5.2m, 10), ("丙县", 4.6m, null), ("丁县", 4.2m, null));

        Assert.Equal([("甲县", 1), ("乙县", 1), ("丙县", 1), ("丁县", 4)], ranking.Rows.Select(r => (r.Region.Name, r.Rank)));
    }

    [Theory, OnEveryDatabase]
    public async Task Rank_LowerIsBetter_TheLowestLeads(Engine engine)
    {
        var ranking = await RankAsync(engine, Direction.Down, ("甲县", 5, 4), ("乙县", 9, 10));

        Assert.Equal([("甲县", 1), ("乙县", 2)], ranking.Rows.Select(r => (r.Region.Name, r.Rank)));
    }

    [Theory, OnEveryDatabase]
    public async Task Shapes_OfARanking_HoldTheSameNumbersAndLeaveOutWhatHasNoBorders(Engine engine)
    {
        var ranking = await RankAsync(engine, Direction.Up, ("甲县", 5, 4), ("乙县", null, null), ("丙县", 2, 2));
        var outlines = ranking.Rows.Where(r => r.Region.Name != "丙县").ToDictionary(r => r.Region.Code, r => new RegionOutline("M0 0l9 0 0 9z", 3, 3, 9));

        var shapes = ranking.Shapes(new RegionDrawing(9, 9, outlines, null), r => $"/{r.Region.Code}");

        Assert.Equal([("甲县", 5m, "5", $"/{Actors.City[..4]}01"), ("乙县", null, "无数据", $"/{Actors.City[..4]}02")], shapes.Select(t => (t.Name, t.Value, t.Text, t.Href)));
    }
}
