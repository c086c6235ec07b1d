using System.Text.Json;

namespace Chuangpu.Reading.Tests;

public sealed class PlanExtractJsonTests
{
    [Fact]
    public void Serialize_Extract_HasTheFormOfTheContract()
    {
        const string text = "云溪市“十四五”科技创新规划\n一、目标\n（一）企业。高新技术企业达到120家（2020年为59家）。（责任单位：市科技局）";
        var json = PlanExtractJson.Serialize(PlanReader.Read(text));
        Assert.Contains("高新技术企业", json, StringComparison.Ordinal);
        var root = JsonDocument.Parse(json).RootElement;
        Assert.Equal([2021, 2025], root.GetProperty("period").EnumerateArray().Select(y => y.GetInt32()));
        var goal = root.GetProperty("goals")[0];
        Assert.Equal(59m, goal.GetProperty("baseline").GetProperty("value").GetDecimal());
        Assert.Equal(JsonValueKind.Null, goal.GetProperty("target").GetProperty("valueMax").ValueKind);
        Assert.Equal("一、目标", goal.GetProperty("section")[0].GetString());
        Assert.False(root.TryGetProperty("text", out _));
    }

    [Fact]
    public void Serialize_WithText_CarriesIt() =>
        Assert.Equal("正文", JsonDocument.Parse(PlanExtractJson.Serialize(new PlanExtract { Text = "正文" })).RootElement.GetProperty("text").GetString());
}
