using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chuangpu.WebKit.Tests.Charts;

public class ChartTests
{
    private static readonly ChartData Trend = new(["2024", "2025"], [new("实际", [2.4m, null]), new("目标", [2.5m, 3.2m], "line", Dashed: true)], "%") { CategoryTitle = "年度" };

    private static JsonElement Option(string html) => JsonDocument.Parse(WebUtility.HtmlDecode(Regex.Match(html, "option=\"([^\"]*)\"").Groups[1].Value)).RootElement;

    [Fact]
    public async Task Chart_Data_DrawsAndTabulatesTheSameNumbers()
    {
        var html = await Rendering.Html<Chart>(new { Caption = "强度", Data = Trend });
        var series = Option(html).GetProperty("series");
        Assert.Equal("[2.4,null]", series[0].GetProperty("data").GetRawText());
        Assert.Equal("[2.5,3.2]", series[1].GetProperty("data").GetRawText());
        Assert.Contains("<th scope=\"col\" class=\"num\">实际（%）</th>", html);
        Assert.Contains("<th scope=\"row\">2025</th><td class=\"num\"><span class=\"missing\" title=\"无数据\">", html);
        Assert.Contains("<td class=\"num\">3.2</td>", html);
    }

    [Fact]
    public async Task Chart_NameWithQuotes_StaysOneAttribute()
    {
        var html = await Rendering.Html<Chart>(new { Caption = "x", Data = new ChartData(["\"><script>"], [new("a", [1])]) });
        Assert.DoesNotContain("<script>", html);
        Assert.Equal("\"><script>", Option(html).GetProperty("xAxis").GetProperty("data")[0].GetString());
    }

    [Fact]
    public async Task Chart_InventedNumbers_AreMarked() =>
        Assert.Contains("演示数据", await Rendering.Html<Chart>(new { Caption = "x", Data = Trend, Demo = true }));

    [Fact]
    public async Task Chart_RingOfStates_TakesItsColoursFromTheTokens()
    {
        var option = Option(await Rendering.Html<Chart>(new { Caption = "x", Data = new ChartData(["正常", "滞后"], [new("目标", [7, 3], "pie")], "个") { Tones = [Tone.Ok, Tone.Bad] } }));
        var slice = option.GetProperty("series")[0].GetProperty("data")[1];
        Assert.Equal("滞后 3个", slice.GetProperty("name").GetString());
        Assert.Equal("--bad", slice.GetProperty("itemStyle").GetProperty("color").GetString());
    }

    [Fact]
    public async Task Chart_WithBand_DrawsItFromItsLowerEndAndTabulatesBothEnds()
    {
        var data = new ChartData(["2024", "2025"], [new("实际", [90, null]), new("预测", [null, 94], "line", Dashed: true) { Color = ChartData.ForecastColor }], "亿元") { Band = new("预测区间（80%）", [null, 91], [null, 98]) { Tip = (0, 90) } };
        var html = await Rendering.Html<Chart>(new { Caption = "经费", Data = data });

        var option = Option(html);
        Assert.Equal(["实际", "预测", "预测区间（80%）"], option.GetProperty("legend").GetProperty("data").EnumerateArray().Select(x => x.GetString()!));
        Assert.Equal(["[90,null]", "[null,94]", "[90,91]", "[0,7]"], option.GetProperty("series").EnumerateArray().Select(x => x.GetProperty("data").GetRawText()));
        Assert.False(option.GetProperty("series")[3].GetProperty("tooltip").GetProperty("show").GetBoolean());
        Assert.Contains("预测区间（80%）下限（亿元）</th><th scope=\"col\" class=\"num\">预测区间（80%）上限（亿元）", html);
        Assert.Contains("<td class=\"num\">91</td><td class=\"num\">98</td>", html);
    }
}
