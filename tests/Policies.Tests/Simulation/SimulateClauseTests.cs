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

        var cliff = Assert.Single((await ResultAsync(platform, new() { ClauseId = clause, Title = "断崖", Day = Day, Rules = Rule })).Cliffs);

        // 49万元 and a twentieth are 51.45万元, of which a tenth is paid.
        Assert.Equal(new SimulationCliff("企业.研发费用(上年)", 1, 5_145_000, 5_145_000, "演示四十九"), cliff);
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
