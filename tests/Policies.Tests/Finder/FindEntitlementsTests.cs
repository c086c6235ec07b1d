using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Finder;
using Chuangpu.TestKit;
using Microsoft.Extensions.DependencyInjection;
using static Chuangpu.Policies.Tests.EnterpriseBuilder;
using static Chuangpu.Policies.Tests.PolicyBuilder;

namespace Chuangpu.Policies.Tests.Finder;

public sealed class FindEntitlementsTests
{
    private const string Rules = """
        强度 = 企业.研发费用(上年) / 企业.营业收入(上年)
        条款 {0}
          条件 研发强度：强度 ≥ 5%
          金额 = 企业.研发费用(上年) × 10%
          上限 每年 20万元
        """;

    private static Task<Result<FindEntitlements.Found>> FindAsync(TestPlatform platform, Guid enterprise, Actor? actor = null) =>
        platform.AsAsync<FindEntitlements, Result<FindEntitlements.Found>>(actor ?? Actors.Enterprise(enterprise), u => u.HandleAsync(enterprise));

    private static async Task<(TestPlatform Platform, Guid Enterprise)> GivenAsync(Engine engine, decimal revenue, decimal? research, string rules = Rules)
    {
        var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await AnEnterpriseAsync(platform, revenue, research);
        await APolicyAsync(platform, string.Format(System.Globalization.CultureInfo.InvariantCulture, rules, "投入奖补"));
        return (platform, enterprise);
    }

    [Theory, OnEveryDatabase]
    public async Task Find_AllConditionsHold_IsEntitledWithSteps(Engine engine)
    {
        var (platform, enterprise) = await GivenAsync(engine, 1000, 60);
        await using var _ = platform;

        var clause = Assert.Single((await FindAsync(platform, enterprise)).Value.Clauses);

        Assert.Equal((FinderState.Entitled, 60_000m), (clause.State, clause.Amount));
        Assert.NotEmpty(clause.Outcome.Steps);
    }

    [Theory, OnEveryDatabase]
    public async Task Find_LittleMissing_SaysHowMuchAndWhatItWouldBring(Engine engine)
    {
        var (platform, enterprise) = await GivenAsync(engine, 1000, 45);
        await using var _ = platform;

        var clause = Assert.Single((await FindAsync(platform, enterprise)).Value.Clauses);

        Assert.Equal(FinderState.Nearly, clause.State);
        var gap = Assert.Single(clause.Gaps);
        // 4.5 → 5 per cent: 5万元 more of research is a ninth. 100万元 less revenue would be a tenth, but nobody is advised to earn less.
        Assert.Equal("企业.研发费用(上年)", gap.Change!.Fact.ToString());
        Assert.Empty(gap.Alternatives);
        Assert.Equal(("4.5%", "≥ 5%"), (gap.Have, gap.Need));
        Assert.NotNull(clause.WouldBe);
    }

    [Theory, OnEveryDatabase]
    public async Task Find_MuchMissing_SaysWhyNot(Engine engine)
    {
        var (platform, enterprise) = await GivenAsync(engine, 1000, 10);
        await using var _ = platform;

        var clause = Assert.Single((await FindAsync(platform, enterprise)).Value.Clauses);

        Assert.Equal(FinderState.Not, clause.State);
        Assert.Equal("研发强度", Assert.Single(clause.Gaps).Condition);
        Assert.Null(clause.WouldBe);
    }

    [Theory, OnEveryDatabase]
    public async Task Find_FactUnknown_IsMissingAndNeverNo(Engine engine)
    {
        var (platform, enterprise) = await GivenAsync(engine, 1000, null);
        await using var _ = platform;

        var clause = Assert.Single((await FindAsync(platform, enterprise)).Value.Clauses);

        Assert.Equal(FinderState.Missing, clause.State);
        Assert.Equal(["企业.研发费用(上年)"], clause.Outcome.Missing.Select(m => m.ToString()));
    }

    [Theory, OnEveryDatabase]
    public async Task Find_ClauseThatBindsTheGovernment_IsNotOffered(Engine engine)
    {
        var (platform, enterprise) = await GivenAsync(engine, 1000, 60);
        await using var _ = platform;
        await APolicyAsync(platform, "事实 财政投入：金额（万元），按年\n条款 财政投入增长\n  条件 财政投入(上年) > 财政投入(前年)");

        Assert.Equal("投入奖补", Assert.Single((await FindAsync(platform, enterprise)).Value.Clauses).Clause.Name);
    }

    [Fact]
    public async Task Find_ConditionOnAList_IsToldAsASentence()
    {
        var (platform, enterprise) = await GivenAsync(Engine.Sqlite, 1000, 60, "条款 {0}\n  有效期 自 2025-01-01\n  条件 新认定：存在(企业.资质 其中 名称 = \"高新技术企业\" 且 首次)\n  金额 = 20万元");
        await using var _ = platform;

        var gap = Assert.Single(Assert.Single((await FindAsync(platform, enterprise)).Value.Clauses).Gaps);

        Assert.Equal(("", null), (gap.Have, gap.Change));
        Assert.DoesNotContain("其中", gap.Need);
        Assert.Contains("名称等于“高新技术企业”", gap.Need);
    }

    [Theory, OnEveryDatabase]
    public async Task Find_OutsideTheScope_IsNotFound(Engine engine)
    {
        var (platform, enterprise) = await GivenAsync(engine, 1000, 60);
        await using var _ = platform;

        Assert.Equal(Problem.NotFoundCode, (await FindAsync(platform, enterprise, Actors.Staff(Actors.OtherCity))).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await FindAsync(platform, enterprise, Actors.Enterprise(Guid.NewGuid()))).Problem?.Code);
        Assert.True((await FindAsync(platform, enterprise, Actors.Staff(Actors.County))).Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task Todos_OfTheEnterprise_TellWhatItMayHave(Engine engine)
    {
        var (platform, enterprise) = await GivenAsync(engine, 1000, 60);
        await using var _ = platform;

        var items = await platform.AsAsync(Actors.Enterprise(enterprise), async s =>
            (await Task.WhenAll(s.GetServices<ITodoSource>().Where(t => t.GetType().Name == "FinderTodos").Select(t => t.ListAsync(Actors.Enterprise(enterprise), default)))).SelectMany(t => t).ToList());

        Assert.Contains("投入奖补 6万元", Assert.Single(items).Title);
    }
}
