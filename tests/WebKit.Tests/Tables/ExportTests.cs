namespace Chuangpu.WebKit.Tests.Tables;

public class ExportTests
{
    private sealed record Row(string Name, decimal? Amount, bool IsDemo);

    private static readonly Column<Row>[] Columns =
    [
        new("名称", x => x.Name, Hideable: false), new("金额", x => x.Amount, "N2", Numeric: true, Key: "amount", FileUnit: "元"), new("演示", x => x.IsDemo, Hidden: true),
    ];

    private static async Task<PageExport> Export(string query, IReadOnlyList<Row> rows, bool offered = true) =>
        (await Rendering.HtmlAndExport<DataTable<Row>>(new { Columns, Caption = "清单", Items = rows, Export = offered }, "http://localhost/list" + query)).Export;

    [Fact]
    public async Task Export_Asked_HoldsEveryPageInTheOrderShown()
    {
        var list = (await Export("?sort=amount&desc=true&page=2&export=xlsx", [.. Enumerable.Range(1, 45).Select(x => new Row($"行{x}", x, false))])).List!;
        Assert.Equal((45, 45, "行45"), (list.Total, list.Rows.Count, list.Rows[0][0]));
        Assert.Equal([("名称", null), ("金额（元）", 2)], list.Columns);
    }

    [Fact]
    public async Task Export_InventedRows_AreMarkedInAColumnOfTheirOwn()
    {
        var list = (await Export("?export=xlsx", [new("甲", 1, true), new("乙", null, false)])).List!;
        Assert.True(list.HasDemo);
        Assert.Equal(["甲", 1m, "演示数据"], list.Rows[0]);
        Assert.Equal(["乙", null, ""], list.Rows[1]);
    }

    [Fact]
    public async Task Export_ColumnsChosen_AreTheColumnsSent() =>
        Assert.Equal(["名称", "演示"], (await Export("?cols=&cols=%E6%BC%94%E7%A4%BA&export=xlsx", [new("甲", 1, false)])).List!.Columns.Select(x => x.Title));

    [Theory]
    [InlineData("?export=xlsx", false)]
    [InlineData("", true)]
    [InlineData("?t-export=xlsx", true)]
    public async Task Export_NotOfferedOrNotAsked_IsNotMade(string query, bool offered) => Assert.Null((await Export(query, [new("甲", 1, false)], offered)).List);

    [Fact]
    public async Task Export_Header_NamesTheFilesSource() =>
        Assert.Equal("规划 / 目标", (await Rendering.HtmlAndExport<PageHeader>(new { Title = "目标", Crumbs = (IReadOnlyList<Crumb>)[new("规划", "/plans")] }, "http://localhost/list")).Export.Page);
}
