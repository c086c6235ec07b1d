using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Clauses;
using Chuangpu.Policies.Ledger;
using Chuangpu.Policies.Library;
using Chuangpu.Policies.Simulation;
using Chuangpu.Rules.Clauses;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Policies.Tests.Simulation;

public sealed class PolicyRowsTests
{
    // With the demo's clauses, a group of two of them and a cap over three.
    private const string More = """
        条款 演示规模奖励
          金额 = 企业.研发费用(上年) × 1%
          上限 每年 25万元 合计 演示研发投入奖励、演示高企奖励
        条款 演示二选一
          金额 = 企业.营业收入(上年) × 0.1%
          上限 每年 12万元
        从高不重复 演示组 补差：演示二选一、演示高企奖励
        """;

    private static readonly DateOnly Day = new(2025, 6, 30);

    [Fact]
    public async Task Of_DemoBaseWithItsLedger_EqualsTheExplainingEvaluator()
    {
        await using var platform = await TestPlatform.StartAsync(Engine.Sqlite);
        string[] seeds = ["LoadRegions", "LoadCalendar", "SeedDemoOrganisations", "SeedDemoAccounts", "EnterprisesSeed", "PoliciesSeed", "AwardsSeed", "SimulationsSeed"];
        var (subjects, texts, books) = await platform.AsAsync(Actor.System, async s =>
        {
            foreach (var seed in s.GetServices<ISeed>().Where(x => seeds.Contains(x.GetType().Name)).OrderBy(x => x.Order))
            {
                await seed.RunAsync(default);
            }

            s.GetRequiredService<CurrentActor>().Actor = Actor.System;
            return (await s.GetRequiredService<ReadSubjects>().ListAsync(Day), await s.GetRequiredService<ChuangpuDb>().Set<ClauseVersion>()
                .Where(v => v.Clause.Document.Clauses.Any(c => c.Name == "演示研发投入奖励")).OrderBy(v => v.Clause.Ordinal).Select(v => v.Rules).ToListAsync(), s.GetRequiredService<RuleBooks>());
        });
        var reading = books.Read(RuleBooks.Compose([.. texts, More]));
        Assert.True(reading.Succeeded, string.Join('\n', reading.Diagnostics));
        var file = reading.Rule;

        var rows = PolicyRows.Of(file, SubjectColumns.Of(subjects, file.Clauses, Day), Day);

        var outcomes = subjects.Select(s => file.Evaluate(s.Facts, Day)).ToList();
        Assert.Contains(subjects, s => s.Facts.Get(ClauseSchema.Awards, Rules.Facts.Offset.None) is Rules.Values.RecordsValue { Records.Count: > 0 });
        foreach (var clause in file.Clauses)
        {
            var allotted = Allocation.Apply(clause, [.. outcomes.Select(o => o.First(c => c.Clause == clause.Name))]);
            var slow = allotted.Select(o => o is { Entitlement: Entitlement.Entitled, Payable: { } payable } ? Fen.Of(payable) : 0).ToList();
            Assert.Equal(slow, Enumerable.Range(0, subjects.Count).Select(i => rows.FenOf(clause.Name, i)));
        }

        Assert.True(rows.Total("演示二选一", Enumerable.Range(0, subjects.Count)).Entitled > 100);

        // The demo's own simulations give more than the version in force.
        var simulations = (await platform.SeeAsync(db => db.Set<PolicySimulation>().ToListAsync())).ConvertAll(s => s.Read());
        Assert.Equal(2, simulations.Count);
        Assert.All(simulations, s => Assert.True(s.After.Fen > s.Before.Fen && s.Winners > 0, $"{s.Before} {s.After}"));
    }
}
