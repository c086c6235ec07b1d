using System.Text.RegularExpressions;

namespace Chuangpu.WebKit.Tests.Tables;

public class DataTableTests
{
    private sealed record Row(string Name, decimal? Amount);

    private static readonly Column<Row>[] Columns =
    [
        new("名称", x => x.Name, Hideable: false), new("金额", x => x.Amount, "N2", Numeric: true, Missing: "尚未填报", Key: "amount"), new("备注", _ => null, Hidden: true, Sortable: false),
    ];

    private static readonly Row[] Rows = [new("乙", 2), new("甲", null), new("丙", 10)];

    private static Task<string> Table(string query = "", IReadOnlyList<Row>? rows = null, string? id = null) =>
        Rendering.Html<DataTable<Row>>(new { Columns, Caption = "清单", Items = rows ?? Rows, Id = id, Export = true }, "http://localhost/list" + query);

    private static string[] Names(string html) => [.. Regex.Matches(html, "data-label=\"名称\">([^<]*)<").Select(x => x.Groups[1].Value)];

    [Fact]
    public async Task Rows_WithoutSort_KeepTheirOrder() => Assert.Equal(["乙", "甲", "丙"], Names(await Table()));

    [Fact]
    public async Task Rows_SortedByText_FollowPinyin() => Assert.Equal(["丙", "甲", "乙"], Names(await Table("?sort=%E5%90%8D%E7%A7%B0")));

    [Theory]
    [InlineData("?sort=amount", new[] { "乙", "丙", "甲" })]
    [InlineData("?sort=amount&desc=true", new[] { "丙", "乙", "甲" })]
    public async Task Rows_SortedEitherWay_LeaveMissingValuesLast(string query, string[] expected) => Assert.Equal(expected, Names(await Table(query)));

    [Fact]
    public async Task Head_ClickedThrice_AscendsDescendsAndReturns()
    {
        Assert.Contains("<a href=\"/list?q=x&amp;sort=amount\">金额</a>", await Table("?q=x&page=2"));
        var ascending = await Table("?sort=amount");
        Assert.Contains("aria-sort=\"ascending\"><a href=\"/list?sort=amount&amp;desc=true\">", ascending);
        Assert.Contains("按“金额”升序", ascending);
        Assert.Contains("aria-sort=\"descending\"><a href=\"/list\">", await Table("?sort=amount&desc=true"));
    }

    [Theory]
    [InlineData("?sort=nothing")]
    [InlineData("?sort=%E5%A4%87%E6%B3%A8")]
    public async Task Sort_UnknownOrNotSortable_IsIgnored(string query)
    {
        var html = await Table(query);
        Assert.Equal(["乙", "甲", "丙"], Names(html));
        Assert.DoesNotContain("aria-sort", html);
    }

    [Fact]
    public async Task Cell_Missing_GivesTheColumnsReason() => Assert.Contains("title=\"尚未填报\"", await Table());

    [Fact]
    public async Task Columns_HiddenAtFirst_AppearWhenChosen()
    {
        Assert.DoesNotContain(">备注</th>", await Table());
        var chosen = await Table("?cols=&cols=%E5%A4%87%E6%B3%A8");
        Assert.Contains(">备注</th>", chosen);
        Assert.DoesNotContain("data-label=\"金额\"", chosen);
        Assert.Contains("data-label=\"名称\"", chosen);
    }

    [Fact]
    public async Task ColumnChoice_WithOtherConditions_CarriesThemAlong() =>
        Assert.Contains("<input type=\"hidden\" name=\"q\" value=\"&lt;x\" />", await Table("?q=%3Cx&cols="));

    [Fact]
    public async Task Id_OnThePage_PrefixesLinksAndLeadsBackToTheTable() =>
        Assert.Contains("href=\"/list?page=2&amp;t-sort=amount#t\"", await Table("?page=2", id: "t"));

    [Fact]
    public async Task Export_Link_KeepsOrderAndConditionsButNotThePage() =>
        Assert.Contains("href=\"/list?q=x&amp;sort=amount&amp;export=xlsx\"", await Table("?q=x&sort=amount&page=3"));

    [Fact]
    public async Task Page_BeyondTheEnd_ShowsTheLast()
    {
        var many = Enumerable.Range(1, 45).Select(x => new Row($"行{x}", x)).ToList();
        Assert.Equal(["行41", "行42", "行43", "行44", "行45"], Names(await Table("?page=9", many)));
    }

    [Fact]
    public async Task Empty_Table_SaysWhatToDo()
    {
        var html = await Table(rows: []);
        Assert.Contains("没有符合条件的记录", html);
        Assert.DoesNotContain("<table", html);
    }

    [Fact]
    public async Task Load_IsGivenTheQuery_AndItsTotalMakesThePages()
    {
        TableQuery? asked = null;
        Task<TablePage<Row>> Load(TableQuery query)
        {
            asked = query;
            return Task.FromResult(new TablePage<Row>([new("远方", 1)], 1001));
        }

        var html = await Rendering.Html<DataTable<Row>>(new { Columns, Caption = "清单", Load = (Func<TableQuery, Task<TablePage<Row>>>)Load }, "http://localhost/list?sort=amount&page=3&size=50");
        Assert.Equal(("amount", 100, 50), (asked!.Sort, asked.Skip, asked.Size));
        Assert.Contains("共 <b>1,001</b> 条", html);
        Assert.Contains("第 101–150 条", html);
    }

    [Fact]
    public async Task RowLink_WrapsTheFirstColumnOnly()
    {
        var html = await Rendering.Html<DataTable<Row>>(new { Columns, Caption = "清单", Items = Rows, RowLink = (Func<Row, string>)(x => "/r/" + x.Amount) });
        Assert.Contains("data-label=\"名称\"><a href=\"/r/2\">乙</a>", html);
        Assert.DoesNotContain("data-label=\"金额\"><a", html);
    }
}
