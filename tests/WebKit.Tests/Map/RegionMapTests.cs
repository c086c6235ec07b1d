using CsCheck;

namespace Chuangpu.WebKit.Tests.Map;

public class RegionMapTests
{
    private static MapShape Shape(string name, decimal? value) => new(name, "M0 0l90 0 0 90z", 30, 30, 90, value, value is { } v ? NumberFormat.Text(v, 2) : "无数据", $"/indicators/X?region={name}");

    private static Task<string> Html(params MapShape[] shapes) => Rendering.Html<RegionMap>(new { Caption = "2024年强度", Shapes = (IReadOnlyList<MapShape>)shapes, Width = 90, Height = 90, Statement = "示意图", Unit = "%" });

    [Fact]
    public async Task Map_Regions_AreLinksWithTheirFigureAndTheSameTable()
    {
        var html = await Html(Shape("甲", 1), Shape("乙", 2));

        Assert.Contains("<a href=\"/indicators/X?region=甲\" aria-label=\"甲：1.00%\"><path data-shade=\"1\" d=\"M0 0l90 0 0 90z\" fill-rule=\"evenodd\"><title>甲：1.00%</title></path></a>", html);
        Assert.Contains("<th scope=\"row\"><a href=\"/indicators/X?region=乙\">乙</a></th><td class=\"num\">2.00</td>", html);
        Assert.Contains("示意图。", html);
    }

    [Fact]
    public async Task Map_WithoutValue_IsCountedInTheLegendAndStillALink()
    {
        var html = await Html(Shape("甲", 3), Shape("乙", null));

        Assert.Contains("aria-label=\"乙：无数据\"><path data-shade=\"0\"", html);
        Assert.Contains("无完整数据<span class=\"muted\">（1 个）</span>", html);
        Assert.Contains("<span class=\"num\">3.00%</span><span class=\"muted\">（1 个）", html);
    }

    [Fact]
    public async Task Map_Plain_SaysNothingOfFigures()
    {
        IReadOnlyList<MapShape> shapes = [Shape("甲", null), Shape("乙", null)];

        var html = await Rendering.Html<RegionMap>(new { Caption = "下级地区", Shapes = shapes, Width = 90, Height = 90, Statement = "示意图", Plain = true, Table = false });

        Assert.Contains("<p class=\"map-note\">示意图。</p>", html);
        Assert.DoesNotContain("图例", html);
        Assert.DoesNotContain("无完整数据", html);
    }

    [Fact]
    public async Task Map_OneClass_DoesNotSpeakOfClasses() => Assert.DoesNotContain("等分成档", await Html(Shape("甲", 3), Shape("乙", null)));

    [Fact]
    public async Task Map_Neighbour_IsDrawnWithoutLinkFigureOrPlaceInTheLegend()
    {
        var html = await Html(Shape("甲", 3), Shape("邻县", null) with { Href = null });

        Assert.Contains("<path class=\"map-neighbour\" d=\"M0 0l90 0 0 90z\" fill-rule=\"evenodd\"><title>邻县</title></path>", html);
        Assert.DoesNotContain("无完整数据", html);
        Assert.DoesNotContain("邻县：", html);
    }

    [Fact]
    public async Task Map_NameWithoutRoom_IsLeftToTheTooltipAndNamesAreEncoded()
    {
        var html = await Html(Shape("很长很长的名字", 3), Shape("<b>", 3));

        Assert.DoesNotContain(">很长很长的名字</text>", html);
        Assert.Contains(">&lt;b&gt;</text>", html);
    }

    [Fact]
    public void Classes_TenDifferentValues_AreFiveOfTwo()
    {
        var classes = MapClass.Of([.. Enumerable.Range(1, 10).Select(i => Shape($"{i}", i))]);

        Assert.Equal([1, 2, 3, 4, 5], classes.Select(c => c.Shade));
        Assert.All(classes, c => Assert.Equal(2, c.Shapes.Count));
        Assert.Equal("1.00—2.00", classes[0].Range);
    }

    [Fact]
    public void Classes_AnyValues_HoldEachRegionOnceRiseAndNeverTearATieApart() => Gen.Int[0, 6].Array[0, 20].Sample(values =>
    {
        var classes = MapClass.Of([.. values.Select((v, i) => Shape($"{i}", v))]);

        Assert.Equal(values.Length, classes.Sum(c => c.Shapes.Count));
        Assert.True(classes.Zip(classes.Skip(1)).All(x => x.First.Shade < x.Second.Shade && x.First.Shapes[^1].Value < x.Second.Shapes[0].Value));
        Assert.All(classes, c => Assert.InRange(c.Shade, 1, 5));
    });
}
