using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit.Tests.Page;

public class PageTests
{
    [Fact]
    public async Task PageHeader_WithCrumbs_EndsInThePageItself()
    {
        var html = await Rendering.Html<PageHeader>(new { Title = "目标", Crumbs = (IReadOnlyList<Crumb>)[new("规划", "/plans")] });
        Assert.Contains("<a href=\"/plans\">规划</a></li><li aria-current=\"page\">目标</li>", html);
        Assert.Contains("<h1>目标</h1>", html);
    }

    [Theory]
    [InlineData(Tone.Bad, "alert")]
    [InlineData(Tone.Warn, "alert")]
    [InlineData(Tone.Ok, "status")]
    public async Task Alert_ByTone_InterruptsOnlyForTrouble(Tone tone, string role) =>
        Assert.Contains($"role=\"{role}\"", await Rendering.Html<Alert>(new { Tone = tone, Title = "x" }));

    [Fact]
    public async Task Definition_Empty_GivesTheReason() =>
        Assert.Contains("title=\"规划未指明\"", await Rendering.Html<Definition>(new { Term = "牵头单位", Value = " ", Missing = "规划未指明" }));

    [Fact]
    public async Task DialogLink_WithoutScript_LeadsToTheDialog()
    {
        Assert.Contains("href=\"#remove\" data-dialog=\"remove\"", await Rendering.Html<DialogLink>(new { For = "remove", ChildContent = Rendering.Text("删除") }));
        Assert.Contains("<dialog id=\"remove\"", await Rendering.Html<Dialog>(new { Id = "remove", Title = "删除" }));
    }

    [Fact]
    public async Task Tabs_Current_IsMarkedForEveryone() =>
        Assert.Contains("<a href=\"/b\" aria-current=\"page\">看板<span class=\"count\">3</span></a>", await Rendering.Html<Tabs>(new { Items = (IReadOnlyList<TabLink>)[new("列表", "/a"), new("看板", "/b", true, 3)] }));

    [Fact]
    public async Task Icon_Decorative_IsHidden_AndNamedOneIsNot()
    {
        Assert.Contains("aria-hidden=\"true\"", await Rendering.Html<Icon>(new { Name = IconName.Bell }));
        var named = await Rendering.Html<Icon>(new { Name = IconName.Bell, Label = "通知" });
        Assert.Contains("role=\"img\" aria-label=\"通知\"", named);
        Assert.DoesNotContain("aria-hidden", named);
    }

    [Fact]
    public async Task Icon_EveryName_IsDrawn()
    {
        foreach (var name in Enum.GetValues<IconName>())
        {
            Assert.Matches("<path d=\"M[^\"]+\"", await Rendering.Html<Icon>(new { Name = name }));
        }
    }

    [Fact]
    public async Task Tree_Deep_OpensOnlyTheFirstLevels()
    {
        var html = await Rendering.Html<Tree<int>>(new
        {
            Items = (IReadOnlyList<int>)[1],
            Children = (Func<int, IReadOnlyList<int>>)(x => x < 4 ? [x + 1] : []),
            ChildContent = (RenderFragment<int>)(x => Rendering.Text($"节{x}")),
            Label = "目录",
            OpenTo = 2,
        });
        Assert.Contains("<details class=\"fold\" open>", html);
        Assert.Contains("<details class=\"fold\"><summary", html);
        Assert.Contains("<div class=\"label\">节4</div>", html);
    }

    [Fact]
    public async Task Board_EmptyColumn_SaysSo()
    {
        var html = await Rendering.Html<Board<string>>(new { Columns = (IReadOnlyList<BoardColumn<string>>)[new("市工信局", ["甲"]), new("市财政局", [])], Caption = "看板", ChildContent = (RenderFragment<string>)Rendering.Text });
        Assert.Contains("<li class=\"card\">甲</li>", html);
        Assert.Contains("暂无", html);
    }

    [Fact]
    public async Task SourceQuote_WithPlace_LinksThere()
    {
        var html = await Rendering.Html<SourceQuote>(new { Text = "虚构的一句。", Path = (IReadOnlyList<string>)["规划", "第二章"], Href = "/s#p1" });
        Assert.Contains("规划 › 第二章", html);
        Assert.Contains("href=\"/s#p1\"", html);
    }

    [Fact]
    public async Task PastDayBar_OfAPastDay_SaysWhatIsLeftOutAndKeepsTheRestOfTheAddress()
    {
        var html = await Rendering.Html<PastDayBar>(new { Day = (DateOnly?)new DateOnly(2024, 6, 30), Today = new DateOnly(2025, 6, 30), What = "数据", ChildContent = Rendering.Text("之后的不计。") }, "http://localhost/list?region=990100&asOf=2024-06-30");

        Assert.Contains("正在查看 2024-06-30 的数据", html);
        Assert.Contains("之后的不计。<a href=\"/list?region=990100\">返回今天</a>", html);
        Assert.Contains("<input type=\"hidden\" name=\"region\" value=\"990100\" />", html);
        Assert.Contains("max=\"2025-06-29\"", html);
    }

    [Theory]
    [InlineData("2024-06-30", true)]
    [InlineData("2025-06-30", false)]
    [InlineData("30.6.2024", false)]
    [InlineData(null, false)]
    public void PastDay_Read_TakesADayBeforeTodayOnly(string? text, bool past) =>
        Assert.Equal(past ? new DateOnly(2024, 6, 30) : null, PastDay.Read(text, new DateOnly(2025, 6, 30)));

    [Fact]
    public void PastDay_Keep_AddsTheDayToAnyAddress()
    {
        Assert.Equal("/a?asOf=2024-06-30", PastDay.Keep("/a", new DateOnly(2024, 6, 30)));
        Assert.Equal("/a?b=1&asOf=2024-06-30", PastDay.Keep("/a?b=1", new DateOnly(2024, 6, 30)));
        Assert.Equal("/a", PastDay.Keep("/a", null));
    }
}
