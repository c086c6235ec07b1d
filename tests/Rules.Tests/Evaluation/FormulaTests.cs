using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Units;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Tests.Evaluation;

public sealed class FormulaTests
{
    [Fact]
    public void Formula_OfMoneyByMoney_IsAShare()
    {
        var formula = TestFacts.Read("R&D经费投入强度 = R&D经费 / 地区生产总值");
        var outcome = formula.Evaluate(new TestFacts().With("R&D经费", 28.5m).With("地区生产总值", 1900m));
        Assert.Equal("R&D经费投入强度", formula.Name);
        Assert.Equal("比率", formula.Type.ToString());
        Assert.Equal(1.5m, outcome.In(Unit.Percent));
        Assert.Equal("1.5%", outcome.ToString());
    }

    [Fact]
    public void Formula_OfCountByPeople_IsInItsOwnUnit()
    {
        var outcome = new TestFacts().With("发明专利拥有量", 3_200m).With("常住人口", 320m).Evaluate("发明专利拥有量 / 常住人口");
        Assert.Equal(10m, outcome.In(Unit.Parse("件/万人")!));
        Assert.Equal("10件/万人", outcome.ToString());
    }

    [Theory]
    [InlineData("企业.研发费用 / 企业.营业收入 >= 5%")]
    [InlineData("企业.研发费用／企业.营业收入 ≥ ５％")]
    [InlineData("企业.研发费用 除以 企业.营业收入 不低于 5%")]
    [InlineData("企业．研发费用 ÷ 企业．营业收入 ＞＝ 50‰")]
    public void Threshold_Met_Exactly_Holds(string source)
    {
        var facts = new TestFacts().With("企业.研发费用", 333.35m).With("企业.营业收入", 6_667m);
        Assert.True(facts.Evaluate(source).YesNo);
        Assert.False(facts.With("企业.研发费用", 333.3499m).Evaluate(source).YesNo);
    }

    [Theory]
    [InlineData("1 / 3 × 3 = 1", true)]
    [InlineData("0.1 + 0.2 = 0.3", true)]
    [InlineData("100元 / 3 × 3 = 100元", true)]
    [InlineData("1,200,000元 = 120万元", true)]
    [InlineData("1亿元 = 10000 万元", true)]
    [InlineData("3年 = 36个月", true)]
    [InlineData("5件/万人 × 20万人 = 100件", true)]
    [InlineData("四舍五入(2.5) = 3 且 四舍五入(-2.5) = -3", true)]
    [InlineData("四舍五入(123456元, 100元) = 123500元", true)]
    [InlineData("四舍五入(12.345万元, 2) = 12.35万元", true)]
    [InlineData("向下取整((2.3亿元 - 1亿元) / 0.5亿元) = 2", true)]
    [InlineData("最小(3万元 + 2 × 1万元, 10万元) = 5万元", true)]
    [InlineData("2 + 3 × 4 - 10 / 5 = 12", true)]
    [InlineData("10 - 3 - 2 = 5", true)]
    [InlineData("非 1 > 2 且 2 > 1", true)]
    [InlineData("是 或 否 且 否", true)]
    [InlineData("(如果 3 > 2 则 2 否则 1) = 2", true)]
    [InlineData("月数(2024-01-31, 2024年2月29日) = 1个月", true)]
    [InlineData("年数(2020-05-10, 2024-05-09) = 3年", true)]
    [InlineData("2024-03-31 + 1个月 = 2024-04-30", true)]
    [InlineData("2024-03-01 - 2024-02-01 = 29天", true)]
    [InlineData("2024-02-29 在 2024年第1季度", true)]
    [InlineData("2024年3月 在 上年", false)]
    [InlineData("2022-01-01 在 近三年", true)]
    [InlineData("2024-01-01 在 前三年", false)]
    [InlineData("5% 在 5% 与 10% 之间", true)]
    [InlineData("“国家级” 属于 (\"省级\", \"国家级\")", true)]
    [InlineData("绝对值(3 - 5) = 2", true)]
    public void Expression_OfConstants_IsExact(string source, bool expected)
    {
        var outcome = new TestFacts().Evaluate(source);
        Assert.Equal(expected, outcome.Value is NumberValue number ? number.Number == 1 : outcome.YesNo);
    }

    [Fact]
    public void Formula_WithOffsets_AsksForThosePeriods()
    {
        var formula = TestFacts.Read("(企业.研发费用 - 企业.研发费用(上年)) / 企业.研发费用(2020年) + 平均(企业.系数(前三年))");
        Assert.Equal(
            ["企业.研发费用", "企业.研发费用(上年)", "企业.研发费用(2020年)", "企业.系数(前第3年)", "企业.系数(前年)", "企业.系数(上年)"],
            formula.Dependencies.Select(d => d.ToString()));
    }

    [Fact]
    public void Records_Filtered_AreCountedAndAdded()
    {
        var facts = new TestFacts().With("企业.合同", Value.Of(
        [
            Contract(100m, new(2023, 5, 1), false), Contract(900m, new(2023, 6, 1), false), Contract(50m, new(2022, 1, 1), false), Contract(70m, new(2023, 7, 1), true),
        ]));
        Assert.Equal("2项", facts.Evaluate("数量(企业.合同 其中 登记日 在 上年 且 非 关联交易)").ToString());
        // 5% of each, at most 20万元 an item.
        Assert.Equal("25万元", facts.Evaluate("之和(企业.合同 其中 登记日 在 上年 且 非 关联交易, 最小(到账额 × 5%, 20万元))").ToString());
        Assert.Equal("900万元", facts.Evaluate("最大(企业.合同.到账额)").ToString());
        Assert.Equal("280万元", facts.Evaluate("平均(企业.合同.到账额)").ToString());
        Assert.True(facts.Evaluate("存在(企业.合同 其中 登记日 早于 2022-06-01)").YesNo);
        Assert.Equal("2023-07-01", facts.Evaluate("最大(企业.合同.登记日)").ToString());
    }

    [Fact]
    public void Explanation_Always_GivesTheSameOutcomeInWords()
    {
        var facts = new TestFacts().With("企业.研发费用", 1_200m).With("企业.营业收入", 30_000m);
        var formula = TestFacts.Read("企业.研发费用 / 企业.营业收入 >= 5%");
        var explanation = formula.Explain(facts);
        Assert.Equal(formula.Evaluate(facts), explanation.Outcome);
        Assert.Equal("4% ≥ 5%：不成立，差 1个百分点", explanation.Step.Words);
        Assert.Equal("1,200万元 / 30,000万元 = 4%", explanation.Step.Parts[0].Words);
        Assert.Equal(["企业.研发费用：1,200万元", "企业.营业收入：30,000万元"], explanation.Step.Parts[0].Parts.Select(p => p.Words));
    }

    [Fact]
    public void Division_ByZero_IsNotComputableWithItsPlace()
    {
        var outcome = new TestFacts().With("R&D经费", 3m).With("地区生产总值", 0m).Evaluate("R&D经费 / 地区生产总值");
        Assert.Equal(OutcomeState.NotComputable, outcome.State);
        Assert.Equal(("除数为 0", 8), (outcome.Faults[0].Reason, outcome.Faults[0].Span.Start));
    }

    [Fact]
    public void Number_GrownTooLong_IsNotComputable()
    {
        var facts = new TestFacts().With("企业.系数", 1.000000000000000000000000001m);
        var outcome = facts.Evaluate(string.Join(" × ", Enumerable.Repeat("企业.系数", 100)));
        Assert.Equal(OutcomeState.NotComputable, outcome.State);
    }

    private static Value[] Contract(decimal arrived, DateOnly on, bool related) =>
        [Value.Of(arrived, TestFacts.Contract.Fields[0]), Value.Of(on), Value.Of(related), Value.Missing];
}
