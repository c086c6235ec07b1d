using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Cultivation.SelfTests;
using Chuangpu.Enterprises.Figures;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;
using Chuangpu.TestKit;

namespace Chuangpu.Enterprises.Tests.Cultivation;

public sealed class SelfTestTests
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    // All conditions but the score, which experts give.
    private static async Task<IFacts> GivenAsync(TestPlatform platform, Action<YearFigures>? lastYear = null)
    {
        var enterprise = await Given.EnterpriseAsync(platform, change: e => (e.RegisteredOn, e.KeyField, e.CoreRights, e.MajorAccident) = (new(2018, 3, 1), true, true, false));
        for (var year = 2022; year <= 2024; year++)
        {
            await Given.FiguresAsync(platform, enterprise, year, f =>
            {
                (f.Revenue, f.TotalIncome, f.HighTechRevenue) = (4_000_000_000, 4_000_000_000, 3_000_000_000);
                (f.Research, f.DomesticResearch, f.Assets, f.Liabilities) = (240_000_000, 240_000_000, 2_000_000_000, 500_000_000);
                (f.Staff, f.TechStaff, f.InventionPatents, f.OtherRights, f.Conversions) = (100, 12, 1, 4, 5);
                if (year == 2024)
                {
                    lastYear?.Invoke(f);
                }
            });
        }

        return (await platform.AsAsync<IEnterpriseFacts, EnterpriseSubject?>(Actors.Staff(), f => f.FindAsync(enterprise.Id, Today, default)))!.Facts;
    }

    [Theory, OnEveryDatabase]
    public async Task Test_ScoresNotGiven_LieWithinTheBandsOfTheFacts(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var test = SelfTest.Of(Recognition.HighTech, await GivenAsync(platform), Today);

        // One patent 7–8, five conversions a year 25–30, no growth 0; the rest may be anything from 0: 32 to 30 + 30 + 20.
        Assert.Equal("32分 至 80分", test.Score!.ToString());
        Assert.Equal(Entitlement.MissingFacts, test.Outcome.Entitlement);
        Assert.Equal(["创新能力"], test.Gaps.Select(g => g.Condition));
        Assert.True(test.Gaps[0].IsOpen);
        Assert.Equal((0, 1), (test.Distance.Failed, test.Distance.Open));
    }

    [Theory, OnEveryDatabase]
    public async Task Test_SupposedScores_DecideAndStoreNothing(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var facts = await GivenAsync(platform);
        Dictionary<string, string> high = new()
        {
            ["评分.技术先进程度"] = "7",
            ["评分.核心支持作用"] = "7至8",
            ["评分.获得方式"] = "6",
            ["评分.参与标准"] = "1",
            ["评分.组织管理"] = "18",
        };

        // 7 + 7 + 7 + 6 + 1 + 25 + 18 = 71 at least.
        Assert.Equal(Entitlement.Entitled, SelfTest.Of(Recognition.HighTech, facts, Today, high.GetValueOrDefault).Outcome.Entitlement);
        high["评分.组织管理"] = "17";
        Assert.Equal(Entitlement.MissingFacts, SelfTest.Of(Recognition.HighTech, facts, Today, high.GetValueOrDefault).Outcome.Entitlement);
        high["企业.科技人员(2024)"] = "9";
        var fails = SelfTest.Of(Recognition.HighTech, facts, Today, high.GetValueOrDefault);
        Assert.Equal(Entitlement.NotEntitled, fails.Outcome.Entitlement);
        Assert.Equal(12m, ((NumberValue)fails.Facts.Single(f => f.Key == "企业.科技人员(2024)").Known).Number.ToDecimal());
        Assert.Equal("32分 至 80分", SelfTest.Of(Recognition.HighTech, facts, Today).Score!.ToString());
    }

    [Theory, OnEveryDatabase]
    public async Task Gaps_SeveralConditionsFail_NameTheCheapestStepThatWouldDo(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var facts = await GivenAsync(platform, f => (f.TechStaff, f.Research, f.HighTechRevenue) = (9, 100_000_000, 2_300_000_000));
        var test = SelfTest.Of(Recognition.HighTech, facts, Today);

        Assert.Equal(["高新收入", "研发费用", "科技人员", "创新能力"], test.Gaps.Select(g => g.Condition));
        // 580 of 12,000 in three years: 20 more make 5%. Earning less would do too, and is not advised.
        Assert.Equal(
            ["高新技术产品收入(上年)增加 100万元（由 2,300万元 到 2,400万元）", "研发费用(前第3年)增加 20万元（由 240万元 到 260万元）", "科技人员(上年)增加 1人（由 9人 到 10人）"],
            test.Gaps.Take(3).Select(g => g.Step));
        Assert.Equal((3, 1), (test.Distance.Failed, test.Distance.Open));
    }

    [Theory, OnEveryDatabase]
    public async Task Gaps_StepsTried_MakeTheirConditionPass(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var facts = await GivenAsync(platform, f => (f.TechStaff, f.Research, f.HighTechRevenue) = (9, 100_000_000, 2_300_000_000));
        Dictionary<string, string> supposed = new()
        {
            ["企业.科技人员(2024)"] = "10",
            ["企业.高新技术产品收入(2024)"] = "2400",
            ["企业.研发费用(2023)"] = "260",
        };

        Assert.Equal(["创新能力"], SelfTest.Of(Recognition.HighTech, facts, Today, supposed.GetValueOrDefault).Gaps.Select(g => g.Condition));
    }

    [Theory]
    [InlineData("评分.组织管理", "很多", "应是一个数，或“6至8”这样的区间。")]
    [InlineData("评分.组织管理", "8至6", "区间的前一个数应不大于后一个。")]
    [InlineData("企业.核心知识产权", "有", "应是是、否之一。")]
    [InlineData("企业.注册日期", "2018年", "应是日期，例如 2020-01-31。")]
    public void Supposed_NotReadable_IsSaidAndNotUsed(string key, string text, string message)
    {
        var test = SelfTest.Of(Recognition.HighTech, new Nothing(), Today, k => k == key ? text : null);
        Assert.Equal(message, test.Facts.Single(f => f.Key == key).Wrong);
        Assert.Equal(Entitlement.MissingFacts, test.Outcome.Entitlement);
    }

    [Theory]
    [InlineData("tech-sme")]
    [InlineData("high-tech")]
    [InlineData("innovative")]
    [InlineData("specialised")]
    [InlineData("little-giant")]
    public void Test_NothingKnown_SaysNeitherYesNorNo(string key)
    {
        var test = SelfTest.Of(Recognition.OfKey(key), new Nothing(), Today);
        Assert.Equal(Entitlement.MissingFacts, test.Outcome.Entitlement);
        Assert.All(test.Gaps, g => Assert.True(g.IsOpen));
        Assert.NotEmpty(test.Facts);
    }

    private sealed class Nothing : IFacts
    {
        public Period Current => Period.OfYear(2025);

        public Value Get(Fact fact, Offset offset) => Value.Missing;
    }
}
