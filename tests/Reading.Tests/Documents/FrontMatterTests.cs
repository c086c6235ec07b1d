namespace Chuangpu.Reading.Tests.Documents;

public sealed class FrontMatterTests
{
    [Fact]
    public void Read_Notice_GivesTitleNumberIssuerAndPeriod()
    {
        var extract = PlanReader.Read("云溪市人民政府文件\n\n云政发〔2022〕8号\n\n关于印发《云溪市“十四五”科技创新规划》的通知\n\n各县（区）人民政府：\n\n现印发给你们。\n\n云溪市人民政府\n\n2022年3月1日\n\n一、目标\n正文。");
        Assert.Equal("云溪市“十四五”科技创新规划", extract.Title);
        Assert.Equal("云政发〔2022〕8号", extract.DocumentNumber);
        Assert.Equal("云溪市人民政府", extract.Issuer);
        Assert.Equal(new PlanPeriod(2021, 2025), extract.Period);
        Assert.Equal(new RegionRef("云溪市", null, "prefecture"), extract.Region);
    }

    [Theory]
    [InlineData("长治市科技创新规划", "长治市", "140400", "prefecture")]
    [InlineData("山西省长治市潞州区科技创新规划", "潞州区", "140403", "county")]
    [InlineData("国家中长期科学和技术发展规划", "全国", "000000", "national")]
    public void Read_Title_TellsTheRegion(string title, string name, string code, string level) =>
        Assert.Equal(new RegionRef(name, code, level), PlanReader.Read(title + "\n一、目标\n正文。").Region);

    [Fact]
    public void Read_NoTitle_TellsTheRegionByHowItSpeaksOfItself() =>
        Assert.Equal("140000", PlanReader.Read("实现我省转型发展，建设创新型山西省，制订山西省行动计划。支持太原市先行先试，全省推进。").Region?.Code);

    [Theory]
    [InlineData("本计划执行期为2014-2020年。", 2014, 2020)]
    [InlineData("“十二五”期间成绩显著。“十三五”时期是关键。“十三五”要加快。", 2016, 2020)]
    [InlineData("“十五”回顾。编制“十一五”规划，“十一五”末达到目标。", 2006, 2010)]
    public void Read_Text_TellsThePeriod(string text, int first, int last) => Assert.Equal(new PlanPeriod(first, last), PlanReader.Read(text).Period);

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n\t")]
    [InlineData("今天天气很好。")]
    public void Read_NoPlan_FindsNothing(string text)
    {
        var extract = PlanReader.Read(text);
        Assert.Null(extract.Title);
        Assert.Empty(extract.Goals);
        Assert.Empty(extract.Clauses);
    }

    [Fact]
    public void Read_CancelledToken_Stops() =>
        Assert.Throws<OperationCanceledException>(() => PlanReader.Read("一、目标", new ReadOptions { CancellationToken = new CancellationToken(true) }));

    [Fact]
    public void Read_Progress_EndsAtOne()
    {
        var reports = new List<double>();
        PlanReader.Read("一、目标\n高新技术企业达到100家。", new ReadOptions { Progress = new Reports(reports) });
        Assert.Equal(1, reports[^1]);
        Assert.Equal(reports.Order(), reports);
    }

    private sealed class Reports(List<double> into) : IProgress<double>
    {
        public void Report(double value) => into.Add(value);
    }
}
