namespace Chuangpu.Reading.Tests.Clauses;

public sealed class ClauseTests
{
    private const string Front = "云溪市“十四五”科技创新规划\n一、支持政策\n";

    [Theory]
    [InlineData("对新认定的高新技术企业给予20万元奖励。", "200000 reward")]
    [InlineData("每户企业最多补助50万元。", "500000 cap")]
    [InlineData("给予不低于500万元的综合资助。", "5000000 floor")]
    [InlineData("对获得省级认定的，市财政补足至300万元。", "3000000 top_up")]
    [InlineData("种植示范品种的，每亩补助200元。", "200 rate")]
    [InlineData("按每平方米每月12元给予租金补贴。", "12 rate")]
    [InlineData("给予500万元资助，分五年拨付，每年100万元。", "5000000 reward", "1000000 part")]
    [InlineData("对贷款利息给予50%的贴息补助。", "50 percent")]
    [InlineData("设立10亿元规模的成果转化基金。", "1000000000 fund")]
    [InlineData("市财政每年安排科技创新专项资金3000万元。", "30000000 budget")]
    [InlineData("对小微企业提供最高300万元的贴息贷款。", "3000000 loan")]
    public void Read_Amount_HasItsKind(string sentence, params string[] expected) => Assert.Equal(expected, Amounts(sentence));

    [Fact]
    public void Read_RespectiveList_GivesEachItsCondition() =>
        Assert.Equal(
            [(100_000m, "新认定市级平台"), (200_000m, "新认定省级平台"), (2_000_000m, "新认定国家级平台")],
            All("对新认定市级、省级、国家级平台分别给予10万元、20万元、200万元奖励。").Select(a => (a.Value, a.Condition!)));

    [Fact]
    public void Read_CrossedList_GivesEveryCell() =>
        Assert.Equal(
            [
                (900_000m, "新评上的国家级讲堂"), (90_000m, "新评上的国家级书屋"), (600_000m, "新评上的省级讲堂"),
                (60_000m, "新评上的省级书屋"), (300_000m, "新评上的市级讲堂"), (30_000m, "新评上的市级书屋"),
            ],
            All("对新评上的国家、省、市级讲堂和书屋，分别给予90万元和9万元、60万元和6万元、30万元和3万元的配套支持。").Select(a => (a.Value, a.Condition!)));

    [Theory]
    [InlineData("年销售额1亿元以上的企业，奖励30万元。", "300000 reward")]
    [InlineData("对研发投入超过500万元的企业，给予10万元奖励。", "100000 reward")]
    [InlineData("技术合同成交额达到50亿元。")]
    [InlineData("引导龙头企业产值突破100亿元。")]
    public void Read_MoneyThatNobodyGets_IsNoAmount(string sentence, params string[] expected) => Assert.Equal(expected, Amounts(sentence));

    [Fact]
    public void Read_AmountOfAClause_IsNoGoal() => Assert.Empty(PlanReader.Read(Front + "对新认定的高新技术企业给予20万元奖励，单个企业累计不超过50万元。").Goals);

    [Fact]
    public void Read_GoalBesideAClause_IsStillAGoal() =>
        Assert.Equal(30m, Assert.Single(PlanReader.Read(Front + "布局建设30家中试基地，对符合条件的给予100万元补助。").Goals).Target.Value);

    private static List<ClauseAmount> All(string sentence) => [.. PlanReader.Read(Front + sentence).Clauses.SelectMany(c => c.Amounts)];

    private static List<string> Amounts(string sentence) => [.. All(sentence).Select(a => $"{a.Value:0.##} {a.Kind}")];
}
