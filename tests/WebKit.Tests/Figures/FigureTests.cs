using System.ComponentModel.DataAnnotations;

namespace Chuangpu.WebKit.Tests.Figures;

public class FigureTests
{
    private enum State
    {
        [Display(Name = "推进中")] Going,
        Unnamed,
    }

    [Theory]
    [InlineData("12345.5", null, "12,345.5")]
    [InlineData("2.40", null, "2.4")]
    [InlineData("2.4", 2, "2.40")]
    [InlineData("0.00005", null, "0.0001")]
    [InlineData("1.005", 2, "1.01")]
    public void Number_WithOrWithoutDecimals_RoundsAwayFromZero(string value, int? decimals, string expected) =>
        Assert.Equal(expected, NumberFormat.Text(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), decimals));

    [Fact]
    public void DisplayText_OfEachKind_IsWhatAUserReads()
    {
        Assert.Equal("推进中", DisplayText.Of(State.Going));
        Assert.Equal("Unnamed", DisplayText.Of(State.Unnamed));
        Assert.Equal("是", DisplayText.Of(true));
        Assert.Equal("2025-06-30", DisplayText.Of(new DateOnly(2025, 6, 30)));
        Assert.Equal("12,408", DisplayText.Of(12408));
        Assert.Equal("3.20", DisplayText.Of(3.2m, "N2"));
        Assert.Null(DisplayText.Of(""));
    }

    [Fact]
    public async Task DateText_MomentInUtc_IsShownInChinasTime()
    {
        var html = await Rendering.Html<DateText>(new { Time = (DateTimeOffset?)new DateTimeOffset(2025, 6, 30, 18, 5, 0, TimeSpan.Zero) });
        Assert.Contains(">2025-07-01 02:05<", html);
        Assert.Contains("datetime=\"2025-06-30T18:05+00:00\"", System.Net.WebUtility.HtmlDecode(html));
    }

    [Fact]
    public async Task NumberText_Missing_GivesTheReason() =>
        Assert.Contains("title=\"统计尚未发布\"", await Rendering.Html<NumberText>(new { Missing = "统计尚未发布" }));

    [Fact]
    public async Task ProgressBar_BeyondTheWhole_StopsTheBarButNotTheFigure()
    {
        var html = await Rendering.Html<ProgressBar>(new { Percent = (decimal?)118m });
        Assert.Contains("value=\"100\"", html);
        Assert.Contains(">118%<", html);
    }

    [Fact]
    public async Task KpiCard_WithoutValue_ShowsTheReasonNotZero()
    {
        var html = await Rendering.Html<KpiCard>(new { Label = "成交额", Missing = "统计尚未发布" });
        Assert.Contains("title=\"统计尚未发布\"", html);
        Assert.DoesNotContain(">0<", html);
    }

    [Fact]
    public async Task Chip_TextFromAUser_IsEncoded() =>
        Assert.Contains("&lt;script&gt;", await Rendering.Html<Chip>(new { Text = "<script>" }));
}
