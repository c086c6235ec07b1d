using CsCheck;

namespace Chuangpu.WebKit.Tests.Map;

public class RegionMapTests
{
    private static MapTile Tile(string name, int column, int row, decimal? value) => new(name, column, row, value, value is { } v ? NumberFormat.Text(v, 2) : "无数据", $"/indicators/X?region={name}");

    private static Task<string> Html(params MapTile[] tiles) => Rendering.Html<RegionMap>(new { Caption = "2024年强度", Tiles = (IReadOnlyList<MapTile>)tiles, Unit = "%" });

    [Fact]
    public async Task Map_Tiles_AreLinksInTheirPlaceByRowAndColumn()
    {
        var html = await Html(Tile("乙", 2, 2, 2), Tile("甲", 3, 1, 1));

        Assert.Contains("<ul class=\"map-grid\" data-columns=\"3\"><li class=\"gap\" aria-hidden=\"true\"></li><li class=\"gap\" aria-hidden=\"true\"></li><li><a class=\"tile\" data-shade=\"1\" href=\"/indicators/X?region=甲\" title=\"甲：1.00%\">", html);
        Assert.True(html.IndexOf(">甲<", StringComparison.Ordinal) < html.IndexOf(">乙<", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Map_WithoutValue_IsHatchedCountedInTheLegendAndStillALink()
    {
        var html = await Html(Tile("甲", 1, 1, 3), Tile("乙", 2, 1, null));

        Assert.Contains("<a class=\"tile\" href=\"/indicators/X?region=乙\" title=\"乙：无数据\">", html);
        Assert.Contains("无完整数据<span class=\"muted\">（1 个）</span>", html);
        Assert.Contains("<span class=\"num\">3.00%</span><span class=\"muted\">（1 个）", html);
    }

    [Fact]
    public void Classes_TenDifferentValues_AreFiveOfTwo()
    {
        var classes = MapClass.Of([.. Enumerable.Range(1, 10).Select(i => Tile($"{i}", i, 1, i))]);

        Assert.Equal([1, 2, 3, 4, 5], classes.Select(c => c.Shade));
        Assert.All(classes, c => Assert.Equal(2, c.Tiles.Count));
        Assert.Equal("1.00—2.00", classes[0].Range);
    }

    [Fact]
    public void Classes_AnyValues_HoldEachTileOnceRiseAndNeverTearATieApart() => Gen.Int[0, 6].Array[0, 20].Sample(values =>
    {
        var classes = MapClass.Of([.. values.Select((v, i) => Tile($"{i}", i + 1, 1, v))]);

        Assert.Equal(values.Length, classes.Sum(c => c.Tiles.Count));
        Assert.True(classes.Zip(classes.Skip(1)).All(x => x.First.Shade < x.Second.Shade && x.First.Tiles[^1].Value < x.Second.Tiles[0].Value));
        Assert.All(classes, c => Assert.InRange(c.Shade, 1, 5));
    });
}
