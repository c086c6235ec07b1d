using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Tests.Evaluation;

/// <summary>
/// Amounts as clauses state them, with results worked out by hand: the patterns that regions use, and published examples of
/// the super-deduction of R&amp;D expenses and of statistics.
/// </summary>
public sealed class ClauseAmountTests
{
    private const string Marginal = "最小(企业.营业收入, 10万元) × 1% + 最大(最小(企业.营业收入, 100万元) - 10万元, 0) × 0.5% + 最大(企业.营业收入 - 100万元, 0) × 0.1%";
    private const string Steps = "如果 企业.营业收入 < 1亿元 则 0元 否则 最小(3万元 + 向下取整((企业.营业收入 - 1亿元) / 0.5亿元) × 1万元, 10万元)";
    private const string BaseAndExcess = "如果 企业.营业收入 < 3000万元 则 0元 否则 最小(5万元 + (企业.营业收入 - 3000万元) × 0.6‰, 20万元)";
    private const string Cliff = "如果 企业.营业收入 > 1亿元 则 30万元 否则 最小(企业.营业收入 × 1%, 20万元)";

    [Theory]
    // Rate up to a cap.
    [InlineData("最小(企业.营业收入 × 5%, 20万元)", 399.99, "19.9995万元")]
    [InlineData("最小(企业.营业收入 × 5%, 20万元)", 400, "20万元")]
    [InlineData("最小(企业.营业收入 × 5%, 20万元)", 400.01, "20万元")]
    // 10 at 1%, the next 90 at 0.5%, the rest at 0.1%.
    [InlineData(Marginal, 10, "0.1万元")]
    [InlineData(Marginal, 100, "0.55万元")]
    [InlineData(Marginal, 300, "0.75万元")]
    // From one hundred million on 30,000 and 10,000 for each full fifty million more.
    [InlineData(Steps, 9_999.99, "0元")]
    [InlineData(Steps, 10_000, "30,000元")]
    [InlineData(Steps, 14_999.99, "30,000元")]
    [InlineData(Steps, 15_000, "40,000元")]
    [InlineData(Steps, 90_000, "100,000元")]
    [InlineData(BaseAndExcess, 3_000, "50,000元")]
    [InlineData(BaseAndExcess, 8_000, "80,000元")]
    [InlineData(BaseAndExcess, 40_000, "200,000元")]
    [InlineData(Cliff, 10_000, "20万元")]
    [InlineData(Cliff, 10_000.01, "30万元")]
    // A third of it, to the 元.
    [InlineData("四舍五入(企业.营业收入 / 3, 1元)", 100, "33.3333万元")]
    public void Amount_OfACommonPattern_IsExact(string source, decimal income, string expected)
    {
        var outcome = new TestFacts().With("企业.营业收入", income).Evaluate(source);
        var wanted = TestFacts.Read(expected).Evaluate(new TestFacts());
        Assert.Equal(wanted.Number, outcome.Number);
    }

    [Theory]
    [InlineData("四舍五入((88万元 + 84万元) × 10% / (1 - 10%), 2) = 19.11万元")]
    [InlineData("100万元 × 80% × 75% = 60万元")]
    [InlineData("最小(100万元 × 80%, 300万元 × 2 / 3) = 80万元")]
    [InlineData("最小(110万元 × 80%, 120万元 × 2 / 3) = 80万元 且 最小(110万元 × 80%, 120万元 × 2 / 3) + 120万元 = 200万元")]
    [InlineData("(2400万元 + 1600万元 × 80%) × 75% = 2760万元")]
    [InlineData("四舍五入(1600万元 / 6, 2) = 266.67万元 且 四舍五入(四舍五入(1600万元 / 6, 2) × 50%, 2) = 133.34万元")]
    [InlineData("(800万元 × 175% / 10) × 9 = 1260万元")]
    [InlineData("(600万元 - 500万元) × 25% × 50% = 12.5万元")]
    [InlineData("(2000万元 - 300万元 × 70%) × 25% = 447.5万元")]
    [InlineData("四舍五入(4081.0亿元 / 7469.1亿元, 1) = 54.6%")]
    public void Example_Published_ComesOut(string source) => Assert.True(new TestFacts().Evaluate(source).YesNo);

    [Fact]
    public void Awards_Past_AreSetAgainstACap()
    {
        var facts = new TestFacts().With("企业.合同", Value.Of([Award(12m, 2024), Award(80m, 2023), Award(5m, 2024)]));
        // 100万元 a year, less what was granted in it.
        Assert.Equal("83万元", facts.Evaluate("最小(100万元 - 之和(企业.合同 其中 登记日 在 本年, 到账额), 200万元)").ToString());
    }

    private static Value[] Award(decimal amount, int year) =>
        [Value.Of(amount, TestFacts.Contract.Fields[0]), Value.Of(new DateOnly(year, 6, 30)), Value.No, Value.Missing];
}
