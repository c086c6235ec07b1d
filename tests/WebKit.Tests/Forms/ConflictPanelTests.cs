using System.Text.RegularExpressions;

namespace Chuangpu.WebKit.Tests.Forms;

public class ConflictPanelTests
{
    [Theory]
    [InlineData("3.2", "3.3", "3.0", true)]
    [InlineData("3.2", "3.2", "3.0", false)]
    [InlineData("3.2", "3.0", "3.0", false)]
    [InlineData("3.0", "3.3", "3.0", false)]
    [InlineData(null, "3.3", "3.0", true)]
    public void Row_ChangedByBothDifferently_Clashes(string? theirs, string? yours, string? before, bool expected) =>
        Assert.Equal(expected, new ConflictRow("目标值", theirs, yours, before).Clash);

    [Fact]
    public async Task Panel_Rows_ShowBeforeTheirsAndYours()
    {
        var html = await Rendering.Html<ConflictPanel>(new { Rows = (IReadOnlyList<ConflictRow>)[new("目标值", "3.2", "<3.3>", null)], Who = "市统计局" });
        Assert.Equal(["3.2", "&lt;3.3&gt;"], Regex.Matches(html, "<td[^>]*>(.*?)</td>").Select(x => x.Groups[1].Value));
        Assert.Contains("市统计局", html);
        Assert.Contains("您填写的内容还在", html);
    }
}
