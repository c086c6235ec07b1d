using Chuangpu.Kernel.Publicity;
using Chuangpu.Portal.Search;
using Chuangpu.TestKit;

namespace Chuangpu.Portal.Tests;

public sealed class FindPublicTests
{
    private static readonly PublicItem[] Items =
    [
        new(PublicKind.Goal, "高新技术企业数量", "/1", Actors.City) { Summary = "≥120家" },
        new(PublicKind.Policy, "企业创新办法", "/2", Actors.City) { Summary = "含高新技术企业奖励", On = new DateOnly(2024, 1, 1) },
        new(PublicKind.Opinion, "对规划的意见", "/3", Actors.City) { Summary = "建议公开", Answer = "R&D 数据已公开" },
    ];

    [Theory]
    [InlineData("高新", "/1 /2")]
    [InlineData("高新 奖励", "/2")]
    [InlineData("奖励，高新", "/2")]
    [InlineData("r&d", "/3")]
    [InlineData("没有", "")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData(null, "")]
    public void In_WithWords_FindsWhatHasAllOfThemTitlesFirst(string? question, string expected) =>
        Assert.Equal(expected, string.Join(' ', FindPublic.In(Items, FindPublic.Words(question)).Select(i => i.Href)));

    [Theory]
    [InlineData("高新技术企业奖励", "/2 /1")]
    [InlineData("高新技术企业怎么奖励", "/2 /1")]
    [InlineData("没有", "")]
    [InlineData("高", "")]
    [InlineData("企业所得税", "")]
    public void Near_WhereNothingHasAllWords_FindsWhatSharesMostOfThem(string question, string expected) =>
        Assert.Equal(expected, string.Join(' ', FindPublic.Near(Items, FindPublic.Pairs(FindPublic.Words(question))).Select(i => i.Href)));

    [Fact]
    public void Words_OfALongQuestion_AreCut()
    {
        Assert.Equal(FindPublic.LongestQuestion, FindPublic.Words(new string('长', 5000)).Single().Length);
        Assert.Equal(8, FindPublic.Words("一 二 三 四 五 六 七 八 九 十").Count);
    }
}
