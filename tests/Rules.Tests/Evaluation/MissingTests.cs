using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Tests.Evaluation;

public sealed class MissingTests
{
    [Fact]
    public void Facts_Missing_AreListedAndNeverTakenAsZero()
    {
        var outcome = new TestFacts().With("企业.研发费用", 5m).Evaluate("企业.研发费用 + 企业.营业收入(上年) > 企业.营业收入");
        Assert.Equal(OutcomeState.Missing, outcome.State);
        Assert.Null(outcome.YesNo);
        Assert.Equal(["企业.营业收入(上年)", "企业.营业收入"], outcome.Missing.Select(m => m.ToString()));
        Assert.Equal("待补充（缺少企业.营业收入(上年)、企业.营业收入）", outcome.ToString());
    }

    [Theory]
    [InlineData("企业.从业人员 > 5人 且 1 > 2", false)]
    [InlineData("企业.从业人员 > 5人 或 1 < 2", true)]
    [InlineData("1 > 2 且 企业.系数 / 0.0 > 1", null)]
    [InlineData("企业.创新能力得分 + 60分 >= 60分", true)]
    [InlineData("企业.创新能力得分 + 60分 > 80分", false)]
    [InlineData("企业.创新能力得分 + 60分 >= 70分", null)]
    [InlineData("最大(企业.系数, 5) >= 5", true)]
    [InlineData("如果 企业.有研发机构 则 1 < 2 否则 3 < 4", true)]
    [InlineData("企业.系数 为空", true)]
    [InlineData("企业.创新能力得分 不为空", false)]
    public void Unknown_Always_DecidesOnlyWhatItMust(string source, bool? expected)
    {
        var reading = Formula.Read(source, TestFacts.Schema);
        Assert.Equal(expected, reading.Rule?.Evaluate(new TestFacts()).YesNo);
    }

    [Fact]
    public void Fault_BesideADecidingPart_DoesNotHideIt()
    {
        var facts = new TestFacts().With("企业.系数", 0m);
        Assert.False(facts.Evaluate("1 > 2 且 1 / 企业.系数 > 1").YesNo);
        Assert.Equal(OutcomeState.NotComputable, facts.Evaluate("2 > 1 且 1 / 企业.系数 > 1").State);
    }

    [Fact]
    public void Score_AsARange_GivesARange()
    {
        var facts = new TestFacts().With("企业.创新能力得分", TestFacts.Between("企业.创新能力得分", 7m, 8m));
        var outcome = facts.Evaluate("企业.创新能力得分 × 2 + 60分");
        Assert.Equal((OutcomeState.Open, "74分 至 76分"), (outcome.State, outcome.ToString()));
        Assert.True(facts.Evaluate("企业.创新能力得分 >= 7分").YesNo);
        Assert.False(facts.Evaluate("企业.创新能力得分 > 8分").YesNo);
        var open = facts.Evaluate("企业.创新能力得分 >= 7.5分");
        Assert.Equal((OutcomeState.Open, "未定"), (open.State, open.ToString()));
    }

    [Fact]
    public void Branches_OfAnOpenCondition_BoundTheResult()
    {
        var outcome = new TestFacts().Evaluate("如果 企业.有研发机构 则 20万元 否则 50万元");
        Assert.Equal((OutcomeState.Missing, "20万元 至 50万元"), (outcome.State, outcome.ToString()));
        Assert.Equal(["企业.有研发机构"], outcome.Missing.Select(m => m.ToString()));
    }

    [Fact]
    public void Records_WithAnOpenFilter_AreCountedWithinBounds()
    {
        var facts = new TestFacts().With("企业.专利", Value.Of([[Value.Of("发明"), Value.Missing, Value.Missing], [Value.Of("实用新型"), Value.Missing, Value.Missing]]));
        var outcome = facts.Evaluate("数量(企业.专利 其中 类别 = \"发明\" 且 授权日 在 上年)");
        Assert.Equal(("0件 至 1件", OutcomeState.Missing), (outcome.ToString(), outcome.State));
        Assert.Equal(["企业.专利.授权日"], outcome.Missing.Select(m => m.ToString()));
    }
}
