namespace Chuangpu.WebKit.Tests.Tables;

public class FilterBarTests
{
    [Fact]
    public async Task FilterBar_Sent_KeepsOrderAndTabButNotThePage()
    {
        var html = await Rendering.Html<FilterBar>(new { Keep = (IReadOnlyList<string>)["tab"] }, "http://localhost/list?q=a&tab=late&t-sort=x&page=4&t-page=2");
        Assert.Contains("name=\"tab\" value=\"late\"", html);
        Assert.Contains("name=\"t-sort\" value=\"x\"", html);
        Assert.DoesNotContain("page\" value", html);
        Assert.Contains("<a class=\"tool\" href=\"/list?tab=late&amp;t-sort=x\">清除</a>", html);
    }

    [Fact]
    public async Task FilterBar_NothingAsked_OffersNothingToClear() =>
        Assert.DoesNotContain("清除", await Rendering.Html<FilterBar>(address: "http://localhost/list?q=&page=2&sort=x"));

    [Fact]
    public async Task FilterSelect_ValueInTheAddress_IsSelected() =>
        Assert.Contains("<option value=\"b\" selected>乙</option>", await Rendering.Html<FilterSelect>(new { Name = "k", Label = "类", Options = (IReadOnlyList<Choice<string>>)[new("a", "甲"), new("b", "乙")] }, "http://localhost/list?k=b"));

    [Fact]
    public async Task FilterSelect_ChoicesWithAGroup_StandUnderItsHeading() =>
        Assert.Contains("<option value=\"p\">省</option><optgroup label=\"长治市\"><option value=\"a\">甲</option><option value=\"b\">乙</option></optgroup>",
            await Rendering.Html<FilterSelect>(new { Name = "k", Label = "类", Options = (IReadOnlyList<Choice<string>>)[new("p", "省"), new("a", "甲", "长治市"), new("b", "乙", "长治市")] }));
}
