using Chuangpu.Rules.Remedies;
using Chuangpu.Rules.Tests.Compilation;
using Chuangpu.Rules.Values;
using CsCheck;

namespace Chuangpu.Rules.Tests.Remedies;

public sealed class WhatWouldPassTests
{
    [Theory]
    [InlineData("企业.研发费用 / 企业.营业收入 ≥ 5%", "企业.营业收入减少 6,000万元（由 30,000万元 到 24,000万元）", "企业.研发费用增加 300万元（由 1,200万元 到 1,500万元）")]
    [InlineData("企业.研发费用 > 1200万元", "企业.研发费用增加 0.000001万元（由 1,200万元 到 1,200.000001万元）")]
    [InlineData("企业.研发人员 / 企业.从业人员 ≥ 10%", "企业.从业人员减少 33人（由 103人 到 70人）", "企业.研发人员增加 4人（由 7人 到 11人）")]
    [InlineData("企业.研发费用 ≥ 1500万元 且 企业.从业人员 ≥ 200人")]
    [InlineData("企业.研发费用 ≥ 1500万元 或 企业.从业人员 ≥ 200人", "企业.研发费用增加 300万元（由 1,200万元 到 1,500万元）", "企业.从业人员增加 97人（由 103人 到 200人）")]
    [InlineData("最小(企业.研发费用 × 5%, 100万元) ≥ 80万元", "企业.研发费用增加 400万元（由 1,200万元 到 1,600万元）")]
    [InlineData("(企业.研发费用 = 1000万元)", "企业.研发费用减少 200万元（由 1,200万元 到 1,000万元）")]
    [InlineData("绝对值(企业.研发费用 - 2000万元) ≤ 100万元", "企业.研发费用增加 700万元（由 1,200万元 到 1,900万元）")]
    [InlineData("(如果 企业.从业人员 > 300人 则 企业.研发费用 否则 企业.研发费用 / 2) ≥ 1000万元", "企业.研发费用增加 800万元（由 1,200万元 到 2,000万元）", "企业.从业人员增加 198人（由 103人 到 301人）")]
    [InlineData("企业.研发费用 / (企业.研发费用 + 企业.营业收入) ≥ 5%", "企业.营业收入减少 7,200万元（由 30,000万元 到 22,800万元）", "企业.研发费用增加 378.947369万元（由 1,200万元 到 1,578.947369万元）")]
    public void FailedCheck_DependingLinearly_NamesTheSmallestChangeOfEachFact(string source, params string[] expected)
    {
        var result = TestFacts.Read(source).WhatWouldPass(Known());
        Assert.Empty(result.Undetermined);
        Assert.Equal(expected, result.Changes.Select(c => c.ToString()));
    }

    [Fact]
    public void FailedCheck_NotLinear_SaysItIsNotDetermined()
    {
        var result = TestFacts.Read("四舍五入(企业.研发费用 / 企业.营业收入, 0) ≥ 5% 或 企业.研发费用 × 企业.系数 × 企业.系数 > 9000万元").WhatWouldPass(Known().With("企业.系数", 1m));
        Assert.Empty(result.Changes);
        Assert.Equal(["企业.研发费用", "企业.营业收入", "企业.系数"], result.Undetermined.Select(d => d.ToString()));
    }

    [Fact]
    public void Limits_OfAFact_AreKept()
    {
        var facts = new TestFacts().With("企业.创新能力得分", 15m);
        Assert.Empty(TestFacts.Read("企业.创新能力得分 + 60分 ≥ 81分").WhatWouldPass(facts).Changes);
        Assert.Equal(Value.Of(20m, TestFacts.Schema.Facts.First(f => f.Name == "企业.创新能力得分")),
            Value.Of(TestFacts.Read("企业.创新能力得分 + 60分 ≥ 80分").WhatWouldPass(facts).Changes[0].To));
    }

    [Fact]
    public void OnePeriod_NamedTwoWays_ChangesOnce()
    {
        var facts = new TestFacts().With("企业.研发费用(上年)", 10m).With("企业.研发费用(2023年)", 10m);
        var changes = TestFacts.Read("企业.研发费用(上年) + 企业.研发费用(2023年) ≥ 30万元").WhatWouldPass(facts).Changes;
        Assert.All(changes, c => Assert.Equal(150_000, c.To));
    }

    [Fact]
    public void Change_OfRandomRules_PassesAndNoSmallerEnterableOneDoes() =>
        Gen.Select(TypedSources.Any, Gen.Int[0, 1_000_000], Gen.Int[1, 99]).Sample((source, seed, percent) =>
        {
            var facts = new RandomFacts(seed);
            // An equality may hold at a single value that nobody could enter.
            if (Formula.Read(source, TestFacts.Schema).Rule is not { } rule || source.Contains(") = ("))
                return;
            foreach (var change in rule.WhatWouldPass(facts).Changes)
            {
                Assert.True(rule.Evaluate(new ChangedFacts(facts, change.Fact, Value.Of(change.To))).YesNo);
                var less = change.From + ((change.To - change.From) * Chuangpu.Rules.Numbers.Number.Of(percent, 100));
                // Nearer values may pass only between the edge and the first value that can be entered.
                Assert.False(rule.Evaluate(new ChangedFacts(facts, change.Fact, Value.Of(less))).YesNo == true
                    && (change.To - less).Abs() > RemedyFinder.Step(change.Fact.Fact));
            }
        }, iter: 3_000);

    private static TestFacts Known() => new TestFacts()
        .With("企业.研发费用", 1_200m).With("企业.营业收入", 30_000m).With("企业.研发人员", 7m).With("企业.从业人员", 103m);
}
