using System.Text;
using Chuangpu.Indicators.Workbench;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using static Chuangpu.Indicators.Tests.IndicatorBuilder;

namespace Chuangpu.Indicators.Tests.Workbench;

public sealed class ReadWorkbenchTests
{
    private static readonly WorkbenchSelection Both = new() { Indicators = ["HNTE"], Regions = [Actors.City], Below = [Actors.City], From = 2023, To = 2024, WithChange = true, WithRank = true, WithMean = true };

    // A prefecture of two counties: enterprises of both, R&D and GDP with a formula over them.
    private static async Task<TestPlatform> GivenAsync(Engine engine)
    {
        var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(ARegion());
        await platform.GivenAsync(ARegion(Actors.County, "甲县", RegionLevel.County, Actors.City));
        await platform.GivenAsync(ARegion(Actors.OtherCounty, "乙县", RegionLevel.County, Actors.City));
        await platform.GivenAsync(ARegion("990171", "某开发区", RegionLevel.Zone, Actors.City));
        await platform.GivenAsync(ARegion(Actors.OtherCity, "远山市"));
        await platform.GivenAsync(AnIndicator());
        await platform.GivenAsync(AnIndicator("RD", "R&D经费", d => (d.Unit, d.Decimals) = ("亿元", 4)));
        await platform.GivenAsync(AnIndicator("GDP", "地区生产总值", d => (d.Unit, d.Decimals) = ("亿元", 2)));
        await platform.GivenAsync(AnIndicator("INT", "R&D经费投入强度", d => (d.Unit, d.Decimals, d.Formula) = ("%", 2, "R&D经费 / 地区生产总值")));
        await platform.GivenAsync(AValue(10, 2023, Actors.County));
        await platform.GivenAsync(AValue(15, 2024, Actors.County));
        await platform.GivenAsync(AValue(30, 2024, Actors.OtherCounty));
        return platform;
    }

    private static Task<Result<WorkbenchView>> ReadAsync(TestPlatform platform, WorkbenchSelection selection, Actor? actor = null) =>
        platform.AsAsync<ReadWorkbench, Result<WorkbenchView>>(actor ?? Actors.Staff(), u => u.HandleAsync(selection));

    [Theory, OnEveryDatabase]
    public async Task Read_RegionAndItsParts_GivesFiguresChangesRanksAndMeans(Engine engine)
    {
        await using var platform = await GivenAsync(engine);

        var view = (await ReadAsync(platform, Both)).Value;

        Assert.Equal(["云川市", "甲县", "乙县"], view.Regions.Select(r => r.Name));
        Assert.Equal([10m, 45m, 10m, 15m, null, 30m], view.All.Select(f => f.Value));
        var (city, first, second) = (view["HNTE", Actors.City, 2024], view["HNTE", Actors.County, 2024], view["HNTE", Actors.OtherCounty, 2024]);
        Assert.Equal((50m, 2, 22.5m, -8m), (first.Change, first.Rank, first.Mean, first.OverMean));
        Assert.Equal((null, 1, 22.5m, 8m), (second.Change, second.Rank, second.Mean, second.OverMean));
        // The only prefecture, whose parent is outside the scope.
        Assert.Equal((1, null), (city.Rank, city.Mean));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_MissingAndPartialFigures_SayWhyAndAreNotCompared(Engine engine)
    {
        await using var platform = await GivenAsync(engine);

        var view = (await ReadAsync(platform, Both)).Value;

        Assert.Equal(("无数据：还没有填报", (int?)null), (view["HNTE", Actors.OtherCounty, 2023].Gap, view["HNTE", Actors.OtherCounty, 2023].Rank));
        Assert.Equal(("合计不完整：缺 乙县", 10m, (decimal?)null), (view["HNTE", Actors.City, 2023].Gap, view["HNTE", Actors.City, 2023].Value, view["HNTE", Actors.City, 2024].Change));
        Assert.Null(view["HNTE", Actors.County, 2023].Mean);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_Ratio_IsComparedWithTheParentsOwnFigure(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        foreach (var (region, rd, gdp) in new[] { (Actors.County, 1m, 10m), (Actors.OtherCounty, 1m, 90m) })
        {
            await platform.GivenAsync(AValue(rd, 2024, region, "RD"));
            await platform.GivenAsync(AValue(gdp, 2024, region, "GDP"));
        }

        var view = (await ReadAsync(platform, Both with { Indicators = ["INT"], Regions = [Actors.County], Below = [], From = 2024 })).Value;

        var figure = Assert.Single(view.All);
        Assert.Equal((10m, 2m, 8m), (figure.Value, figure.Mean, figure.OverMean));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_RegionsOutsideTheScope_AreLeftOutAndCounted(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        await platform.GivenAsync(AValue(99, 2024, Actors.OtherCity));

        var view = (await ReadAsync(platform, Both with { Regions = [Actors.County, Actors.OtherCity], Below = [Actors.Province] }, Actors.Staff(Actors.County))).Value;
        var nothing = await ReadAsync(platform, Both with { Regions = [Actors.OtherCity], Below = [] }, Actors.Staff(Actors.County));

        Assert.Equal((2, "甲县"), (view.Unseen, Assert.Single(view.Regions).Name));
        Assert.Null(view["HNTE", Actors.County, 2024].Mean);
        Assert.Equal("workbench.regions", nothing.Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_PastDay_LeavesOutWhatCameLater(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        await platform.GivenAsync(AValue(16, 2024, Actors.County, at: new DateTime(2025, 6, 1, 1, 0, 0, DateTimeKind.Utc)));

        var before = (await ReadAsync(platform, Both with { AsOf = new DateOnly(2025, 5, 31) })).Value;
        var now = (await ReadAsync(platform, Both)).Value;

        Assert.Equal((15m, 16m), (before["HNTE", Actors.County, 2024].Value, now["HNTE", Actors.County, 2024].Value));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_TooMuchOrNothing_SaysWhatToChange(Engine engine)
    {
        await using var platform = await GivenAsync(engine);

        Assert.Equal("workbench.indicators", (await ReadAsync(platform, Both with { Indicators = [] })).Problem?.Code);
        Assert.Equal("workbench.indicators", (await ReadAsync(platform, Both with { Indicators = ["NONE"] })).Problem?.Code);
        Assert.Equal("workbench.regions", (await ReadAsync(platform, Both with { Regions = [], Below = [] })).Problem?.Code);
        Assert.Equal("workbench.years", (await ReadAsync(platform, Both with { From = 2025 })).Problem?.Code);
        Assert.Equal("workbench.years", (await ReadAsync(platform, Both with { From = 1990 })).Problem?.Code);
        Assert.Contains("20,100 个数", (await ReadAsync(platform, Both with { Indicators = [.. Enumerable.Range(0, 3350).Select(i => $"X{i}")] })).Problem?.Message);
    }

    [Theory, OnEveryDatabase]
    public async Task Table_EachPivot_HoldsTheSameFigures(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        var selection = Both with { Indicators = ["HNTE", "RD"] };

        var tables = new List<(int Rows, int Columns, List<decimal> Values)>();
        foreach (var axis in Enum.GetValues<WorkbenchAxis>())
        {
            var view = (await ReadAsync(platform, selection with { Columns = axis })).Value;
            var rows = WorkbenchTable.Rows(view);
            Assert.All(rows, r => Assert.Equal(WorkbenchTable.ColumnHeads(view).Count, r.Figures.Count));
            tables.Add((rows.Count, rows[0].Figures.Count, [.. rows.SelectMany(r => r.Figures).Select(f => f.Value).OfType<decimal>().Order()]));
        }

        Assert.Equal([(6, 2), (4, 3), (6, 2)], tables.Select(t => (t.Rows, t.Columns)));
        Assert.All(tables, t => Assert.Equal([10, 10, 15, 30, 45], t.Values));
    }

    [Theory, OnEveryDatabase]
    public async Task Charts_FewSeriesOrManyRegions_AreLinesOrBarsOfWholeFigures(Engine engine)
    {
        await using var platform = await GivenAsync(engine);

        var lines = Assert.Single(WorkbenchCharts.Of((await ReadAsync(platform, Both)).Value)).Data;
        var bars = Assert.Single(WorkbenchCharts.Of((await ReadAsync(platform, Both with { From = 2024 })).Value)).Data;

        Assert.Equal(["云川市", "甲县", "乙县"], lines.Series.Select(s => s.Name));
        // The partial total of 2023 is no fact about the city.
        Assert.Equal([null, 45m], lines.Series[0].Values);
        Assert.Equal([45m, 15m, 30m], Assert.Single(bars.Series).Values);
    }

    [Theory, OnEveryDatabase]
    public async Task Csv_View_HasALineAFigureAndNoFormula(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        await platform.GivenAsync(AnIndicator("EVIL", "=1+1,\"x\""));

        var csv = Encoding.UTF8.GetString(WorkbenchCsv.Write((await ReadAsync(platform, Both with { Indicators = ["HNTE", "EVIL"], Below = [], Regions = [Actors.County], From = 2024 })).Value));

        var lines = csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Equal("HNTE,高新技术企业,家,990101,甲县,2024,15,最终数,,50,23,-8,1,", lines[1]);
        Assert.StartsWith("EVIL,\"'=1+1,\"\"x\"\"\",家,990101,甲县,2024,,无数据,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Address_GivesTheSelectionAndIgnoresWhatIsWrong()
    {
        var today = new DateOnly(2025, 6, 30);
        var selection = WorkbenchSelection.Read([new("i", "GDP"), new("i", "RD"), new("i", "GDP"), new("region", "990100"), new("below", "990100"), new("from", "2020"), new("to", "2050"), new("columns", "9"), new("show", "rank"), new("asOf", "2024-12-31")], today);

        Assert.Equal(["GDP", "RD"], selection.Indicators);
        Assert.Equal((2020, 2023, WorkbenchAxis.Year, new DateOnly(2024, 12, 31)), (selection.From, selection.To, selection.Columns, selection.AsOf));
        Assert.Equal((false, true, false), (selection.WithChange, selection.WithRank, selection.WithMean));
    }
}
