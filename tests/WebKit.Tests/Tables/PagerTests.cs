using System.Text.RegularExpressions;

namespace Chuangpu.WebKit.Tests.Tables;

public class PagerTests
{
    private static async Task<string> Pages(int total, int page)
    {
        var html = await Rendering.Html<Pager>(new { Total = total, Page = page, Size = 20, Link = (Func<int, string>)(x => $"/list?page={x}") });
        return string.Join(' ', Regex.Matches(html, "<li[^>]*>(.*?)</li>").Select(x => Regex.Replace(x.Groups[1].Value, "<[^>]+>", "")));
    }

    [Theory]
    [InlineData(0, 1, "")]
    [InlineData(20, 1, "")]
    [InlineData(21, 1, "上一页 1 2 下一页")]
    [InlineData(140, 1, "上一页 1 2 3 4 5 6 7 下一页")]
    [InlineData(2000, 1, "上一页 1 2 3 4 5 … 100 下一页")]
    [InlineData(2000, 4, "上一页 1 2 3 4 5 6 … 100 下一页")]
    [InlineData(2000, 50, "上一页 1 … 48 49 50 51 52 … 100 下一页")]
    [InlineData(2000, 100, "上一页 1 … 96 97 98 99 100 下一页")]
    [InlineData(2000, 999, "上一页 1 … 96 97 98 99 100 下一页")]
    public async Task Pages_AtEachPlace_ShowTheEndsAndTheNeighbours(int total, int page, string expected) => Assert.Equal(expected, await Pages(total, page));

    [Fact]
    public async Task Ends_AreNoLinks()
    {
        var html = await Rendering.Html<Pager>(new { Total = 40, Page = 2, Size = 20, Link = (Func<int, string>)(x => $"/p{x}") });
        Assert.Contains("<span class=\"off\">下一页</span>", html);
        Assert.Contains("<a href=\"/p1\" rel=\"prev\">上一页</a>", html);
        Assert.Contains("aria-current=\"page\"", html);
        Assert.Contains("第 21–40 条", html);
        Assert.Contains("<span class=\"pager-print\">，共 40 条，其余未印出</span>", html);
    }
}
