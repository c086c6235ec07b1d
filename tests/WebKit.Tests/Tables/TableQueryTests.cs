namespace Chuangpu.WebKit.Tests.Tables;

public class TableQueryTests
{
    [Fact]
    public void Read_EmptyAddress_TakesThePagesOwn() =>
        Assert.Equal(new TableQuery("名称", true, 1, 20, null, null), TableQuery.Read("/list", sort: "名称", desc: true));

    [Fact]
    public void Read_OrderInTheAddress_OverridesThePagesDirectionToo()
    {
        var query = TableQuery.Read("/list?sort=%E7%8A%B6%E6%80%81", sort: "名称", desc: true);
        Assert.Equal("状态", query.Sort);
        Assert.False(query.Desc);
    }

    [Theory]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=x")]
    [InlineData("page=99999999999999999999")]
    [InlineData("page=2000000")]
    [InlineData("size=7")]
    [InlineData("size=100000")]
    public void Read_Nonsense_CountsAsNotGiven(string query)
    {
        var read = TableQuery.Read("/list?" + query);
        Assert.Equal((1, 20), (read.Page, read.Size));
    }

    [Fact]
    public void Read_WithId_SeesOnlyItsOwnParameters()
    {
        var query = TableQuery.Read("http://localhost/list?page=5&tasks-page=3&tasks-size=50&tasks-cols=&tasks-cols=a&tasks-export=xlsx#tasks", "tasks");
        Assert.Equal((3, 50, 100, "xlsx"), (query.Page, query.Size, query.Skip, query.Export));
        Assert.Equal(["a"], query.Columns!);
    }

    [Fact]
    public void Read_NoColumnTicked_IsAChoiceOfNone() => Assert.Empty(TableQuery.Read("/list?cols=").Columns!);
}
