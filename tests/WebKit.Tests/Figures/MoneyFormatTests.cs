namespace Chuangpu.WebKit.Tests.Figures;

public class MoneyFormatTests
{
    [Theory]
    [InlineData("0", "0元")]
    [InlineData("0.5", "0.5元")]
    [InlineData("9999.99", "9,999.99元")]
    [InlineData("10000", "1万元")]
    [InlineData("12345.67", "1.23万元")]
    [InlineData("12350", "1.24万元")]
    [InlineData("99999949", "9,999.99万元")]
    [InlineData("99999999.99", "1亿元")]
    [InlineData("100000000", "1亿元")]
    [InlineData("326480000", "3.26亿元")]
    [InlineData("1234500000000", "12,345亿元")]
    [InlineData("-10000", "-1万元")]
    [InlineData("-9999.99", "-9,999.99元")]
    public void Short_AtEachBoundary_ChangesTheUnit(string yuan, string expected) =>
        Assert.Equal(expected, MoneyFormat.Short(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Short_JustBelowTenThousandAfterRounding_IsNeverTenThousandYuan() =>
        Assert.Equal("1万元", MoneyFormat.Short(9999.996m));

    [Fact]
    public void Exact_LargeAmount_KeepsEveryFen() => Assert.Equal("326,480,000.05元", MoneyFormat.Exact(326_480_000.05m));

    [Fact]
    public async Task MoneyText_Fen_ShowsShortWithExactOnHoverAndForScreenReaders()
    {
        var html = await Rendering.Html<MoneyText>(new { Fen = (long?)32_648_000_005 });
        Assert.Contains("title=\"326,480,000.05元\"", html);
        Assert.Contains(">3.26亿元<", html);
        Assert.Contains("<span class=\"sr\">（326,480,000.05元）</span>", html);
    }

    [Fact]
    public async Task MoneyText_SmallAmount_IsReadOnce() =>
        Assert.DoesNotContain("class=\"sr\"", await Rendering.Html<MoneyText>(new { Yuan = (decimal?)88.5m }));

    [Fact]
    public async Task MoneyText_Missing_GivesTheReason() =>
        Assert.Equal("<span class=\"missing\" title=\"尚未兑付\">—<span class=\"sr\">（尚未兑付）</span></span>", await Rendering.Html<MoneyText>(new { Missing = "尚未兑付" }));
}
