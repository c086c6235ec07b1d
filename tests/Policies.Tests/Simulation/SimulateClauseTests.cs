using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Simulation;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using static Chuangpu.Policies.Tests.EnterpriseBuilder;
using static Chuangpu.Policies.Tests.PolicyBuilder;

namespace Chuangpu.Policies.Tests.Simulation;

public sealed class SimulateClauseTests
{
    private const string Rule = """
        条款 投入奖补
          有效期 自 2025-01-01
          条件 够多：企业.研发费用(上年) ≥ 50万元
          金额 = 企业.研发费用(上年) × 10%
          上限 每年 20万元
        """;

    private static readonly DateOnly Day = new(2025, 6, 30);

    private static async Task<(TestPlatform Platform, Guid Clause)> GivenAsync(Engine engine)
    {
        var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(ARegion(Actors.County, "甲县", Kernel.Regions.RegionLevel.County, Actors.City));
        await AnEnterpriseAsync(platform, 1000, 60, name: "演示六十");
        await AnEnterpriseAsync(platform, 1000, 49, name: "演示四十九");
        await AnEnterpriseAsync(platform, 9000, 300, Actors.OtherCounty, "演示三百");
        await AnEnterpriseAsync(platform, 9000, null, Actors.OtherCounty, "演示不知");
        await AnEnterpriseAsync(platform, 9000, 300, "990201", "外市企业");
        var document = await APolicyAsync(platform, Rule);
        return (platform, document.Clauses[0].Id);
    }

    private static Task<Result<Guid>> RunAsync(TestPlatform platform, SimulateClause.Request request, Actor? actor = null) =>
        platform.AsAsync<SimulateClause, Result<Guid>>(actor ?? Author, u => u.HandleAsync(request));

    private static async Task<SimulationResult> ResultAsync(TestPlatform platform, SimulateClause.Request request, Actor? actor = null)
    {
        var id = (await RunAsync(platform, request, actor)).Value;
        return (await platform.SeeAsync(db => db.Set<PolicySimulation>().SingleAsync(s => s.Id == id))).Read();
    }

    [Theory, OnEveryDatabase]
    public async Task Simulate_HigherRate_CountsCostWinnersAndGroups(Engine engine)
    {
        var (platform, clause) = await GivenAsync(engine);
        await using var _ = platform;

        var result = await ResultAsync(platform, new() { ClauseId = clause, Title = "加倍", Day = Day, Rules = Rule.Replace("10%", "20%") });

        Assert.Equal(4, result.Enterprises);
        Assert.Equal(new SimulationTotal(26_000_000, 2, 1), result.Before);
        Assert.Equal(new SimulationTotal(32_000_000, 2, 1), result.After);
        Assert.Equal((1, 0), (result.Winners, result.Losers));
        Assert.Equal(("演示六十", 6_000_000L, 12_000_000L), (result.Changes[0].Name, result.Changes[0].BeforeFen, result.Changes[0].AfterFen));
        foreach (var by in result.Groups.GroupBy(g => g.By))
        {
            Assert.Equal((result.Enterprises, result.After.Fen, result.Before.Fen), (by.Sum(g => g.Enterprises), by.Sum(g => g.After.Fen), by.Sum(g => g.Before.Fen)));
        }

        Assert.Contains(result.Groups, g => g is { By: "地区", Name: "甲县", Enterprises: 2, After.Fen: 12_000_000 });
    }

    [Theory, OnEveryDatabase]
    public async Task Simulate_DayOfALaterYear_UsesTheNewestFiguresThereAreAndSaysSo(Engine engine)
    {
        var (platform, clause) = await GivenAsync(engine);
        await using var _ = platform;

        var later = await ResultAsync(platform, new() { ClauseId = clause, Title = "后年", Day = new DateOnly(2027, 6, 30), Rules = Rule });
        var today = await ResultAsync(platform, new() { ClauseId = clause, Title = "今天", Day = Day, Rules = Rule });

        Assert.Equal((2, today.After), (later.YearsBack, later.After));
        Assert.Equal((0, 0, 0), (today.YearsBack, today.Unknown.Count, later.Unknown.Count));
    }

    [Theory, OnEveryDatabase]
    public async Task Simulate_FiguresNobodyHas_AreNamed(Engine engine)
    {
        var (platform, clause) = await GivenAsync(engine);
        await using var _ = platform;

        var result = await ResultAsync(platform, new() { ClauseId = clause, Title = "缺", Day = Day, Rules = Rule.Replace("企业.研发费用(上年) × 10%", "企业.研发费用(2030年) × 10%") });

        Assert.Equal(["企业.研发费用（2030年）"], result.Unknown);
        Assert.Equal(0, result.After.Fen);
    }

    [Theory, OnEveryDatabase]
    public async Task Simulate_ShortBudget_IsSharedToTheFen(Engine engine)
    {
        var (platform, clause) = await GivenAsync(engine);
        await using var _ = platform;

        var result = await ResultAsync(platform, new() { ClauseId = clause, Title = "预算", Day = Day, Rules = Rule, BudgetWan = 10 });

        Assert.Equal(10_000_000, result.After.Fen);
        Assert.Equal((0, 2), (result.Winners, result.Losers));
        Assert.Equal([7_692_308, 2_307_692], result.Changes.Select(c => c.AfterFen).OrderDescending());
        Assert.NotNull(result.BudgetNote);
    }

    [Theory, OnEveryDatabase]
    public async Task Simulate_Threshold_ShowsWhoStandsBeforeTheCliff(Engine engine)
    {
        var (platform, clause) = await GivenAsync(engine);
        await using var _ = platform;

        var result = await ResultAsync(platform, new() { ClauseId = clause, Title = "断崖", Day = Day, Rules = Rule });
        var cliff = Assert.Single(result.Cliffs);

        Assert.Equal((result.Enterprises, 0), (result.CliffsOf!.Value, result.CliffsUndetermined.Count));
        // 49万元 stands within a tenth of 50万元; the jump for everybody is the tenth of 50万元 that is paid from there on.
        Assert.Equal(new SimulationCliff("企业.研发费用(上年)", 1, 5_000_000, 5_000_000, "演示四十九", "49.999999万元 → 50万元"), cliff);
    }

    [Fact]
    public async Task Simulate_AmountInStepsWithoutEnd_NamesTheFactThatWasNotSearched()
    {
        var (platform, clause) = await GivenAsync(Engine.Sqlite);
        await using var _ = platform;

        var result = await ResultAsync(platform, new() { ClauseId = clause, Title = "台阶", Day = Day, Rules = Rule.Replace("企业.研发费用(上年) × 10%", "向下取整(企业.研发费用(上年) / 1万元) × 1000元") });

        Assert.Equal(["企业.研发费用(上年)"], result.CliffsUndetermined);
        Assert.Empty(result.Cliffs);
    }

    [Theory, OnEveryDatabase]
    public async Task Simulate_ClauseOfAGroup_CountsWhatTheOtherLoses(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await AnEnterpriseAsync(platform, 1000, 60, name: "演示六十");
        await AnEnterpriseAsync(platform, 1000, 200, name: "演示二百");
        const string Other = "条款 定额奖补\n  有效期 自 2025-01-01\n  金额 = 10万元";
        var document = await APolicyAsync(platform, Rule, Other, "从高不重复 研发：投入奖补、定额奖补");

        var result = await ResultAsync(platform, new() { ClauseId = document.Clauses[0].Id, Title = "加倍", Day = Day, Rules = Rule.Replace("10%", "20%").Replace("每年 20万元", "每年 50万元") });

        // By a tenth: 60 gets the fixed 10, 200 its 20. By a fifth: 12 instead of the fixed 10, and 40.
        Assert.Equal((20_000_000L, 52_000_000L), (result.Before.Fen, result.After.Fen));
        Assert.Equal([new SimulationOther("定额奖补", 10_000_000, 0)], result.Others);
        Assert.Equal((30_000_000L, 52_000_000L), (result.PolicyBeforeFen, result.PolicyAfterFen));
        Assert.Equal([("演示二百", 20_000_000L), ("演示六十", 2_000_000L)], result.Changes.Select(c => (c.Name, c.Fen)));
    }

    [Theory, OnEveryDatabase]
    public async Task Simulate_CommonCap_LeavesTheLaterClauseLess(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await AnEnterpriseAsync(platform, 1000, 60, name: "演示六十");
        const string Later = "条款 另一奖补\n  有效期 自 2025-01-01\n  金额 = 12万元\n  上限 每年 15万元 合计 投入奖补";
        var document = await APolicyAsync(platform, Rule, Later);

        var result = await ResultAsync(platform, new() { ClauseId = document.Clauses[0].Id, Title = "加倍", Day = Day, Rules = Rule.Replace("10%", "20%") });

        // 6 and 9 of 12 are 15; 12 and 3 are as well.
        Assert.Equal((6_000_000L, 12_000_000L), (result.Before.Fen, result.After.Fen));
        Assert.Equal([new SimulationOther("另一奖补", 9_000_000, 3_000_000)], result.Others);
        Assert.Equal((15_000_000L, 15_000_000L, 0, 0), (result.PolicyBeforeFen, result.PolicyAfterFen, result.Winners, result.Losers));
    }

    [Theory, OnEveryDatabase]
    public async Task Simulate_ByACounty_SeesItsOwnEnterprisesOnly(Engine engine)
    {
        var (platform, clause) = await GivenAsync(engine);
        await using var _ = platform;

        var result = await ResultAsync(platform, new() { ClauseId = clause, Title = "本县", Day = Day, Rules = Rule }, Actors.Staff(Actors.County));

        Assert.Equal((2, 6_000_000L), (result.Enterprises, result.After.Fen));
    }

    [Fact]
    public async Task Simulate_WhatCannotBe_IsRefused()
    {
        var (platform, clause) = await GivenAsync(Engine.Sqlite);
        await using var _ = platform;

        Assert.Equal("simulation.rules", (await RunAsync(platform, new() { ClauseId = clause, Title = "错", Day = Day, Rules = "条款 投入奖补\n  金额 = 10家" })).Problem?.Code);
        Assert.Equal("simulation.day", (await RunAsync(platform, new() { ClauseId = clause, Title = "早", Day = new DateOnly(2024, 6, 30), Rules = Rule })).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await RunAsync(platform, new() { ClauseId = clause, Title = "企业", Day = Day, Rules = Rule }, Actors.Enterprise(Guid.NewGuid()))).Problem?.Code);
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<PolicySimulation>().CountAsync()));
    }
}
