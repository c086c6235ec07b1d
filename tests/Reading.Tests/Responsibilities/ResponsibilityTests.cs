namespace Chuangpu.Reading.Tests.Responsibilities;

public sealed class ResponsibilityTests
{
    [Theory]
    [InlineData("（牵头单位：市科技局；配合单位：市财政局、市教育局）", "市科技局", "市财政局 市教育局")]
    [InlineData("（责任单位：市科技局、市财政局）", "市科技局 市财政局", "")]
    [InlineData("（责任单位：市科技局；配合单位：市财政局）", "市科技局", "市财政局")]
    [InlineData("（牵头单位：市科技局，责任单位：市财政局、市教育局）", "市科技局", "市财政局 市教育局")]
    [InlineData("【责任单位：市科技局】", "市科技局", "")]
    [InlineData("（市科技局会同市财政局、市教育局负责）", "市科技局", "市财政局 市教育局")]
    [InlineData("（由市科技局会同市财政局负责）", "市科技局", "市财政局")]
    [InlineData("（市科技局牵头，市财政局、市教育局配合）", "市科技局", "市财政局 市教育局")]
    [InlineData("（市科技局、市财政局按职责分工负责）", "市科技局 市财政局", "")]
    [InlineData("（牵头单位：市科技局，有关市、县人民政府）", "市科技局 有关市、县人民政府", "")]
    [InlineData("（责任单位：市科技局，各县（市、区）人民政府）", "市科技局 各县（市、区）人民政府", "")]
    [InlineData("（责任单位：市科技局等部门）", "市科技局", "")]
    [InlineData("(责任单位:市 科技局、市财政 局)", "市科技局 市财政局", "")]
    [InlineData("\n责任单位：市科技局、市财政局", "市科技局 市财政局", "")]
    [InlineData("责任单位：市科技局、市财政局。", "市科技局 市财政局", "")]
    public void Read_Tag_NamesLeadAndSupport(string tag, string lead, string support)
    {
        var duty = Assert.Single(PlanReader.Read("一、重点任务\n建立产业研究院，完善运行机制。" + tag).Responsibilities);
        Assert.Equal(lead, string.Join(' ', duty.Lead));
        Assert.Equal(support, string.Join(' ', duty.Support));
        Assert.StartsWith("建立产业研究院", duty.Task, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoteThatTheFirstLeads_HoldsFromThereOn()
    {
        var duties = PlanReader.Read("一、任务\n1.建平台。建设平台。（责任单位：市科技局、市财政局；列第一位者为牵头单位，下同）\n2.引人才。引进人才。（责任单位：市教育局、市财政局）").Responsibilities;
        Assert.Equal(["市科技局", "市教育局"], duties.Select(d => Assert.Single(d.Lead)));
        Assert.All(duties, d => Assert.Equal(["市财政局"], d.Support));
    }

    [Fact]
    public void Read_TwoParagraphs_EachTagKeepsToItsOwn()
    {
        var duties = PlanReader.Read("一、任务\n建设甲平台。（责任单位：市科技局）\n建设乙平台。（责任单位：市教育局）").Responsibilities;
        Assert.Equal(["建设甲平台", "建设乙平台"], duties.Select(d => d.Task));
    }

    [Theory]
    [InlineData("支持创新平台（重点实验室、技术创新中心、企业技术中心）建设。")]
    [InlineData("推进县（市、区）科技管理机构（单位）改革。")]
    public void Read_OtherBrackets_AreNoTags(string paragraph) => Assert.Empty(PlanReader.Read("一、任务\n" + paragraph).Responsibilities);
}
