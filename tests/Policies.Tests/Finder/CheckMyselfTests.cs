using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Policies.Finder;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using static Chuangpu.Policies.Tests.PolicyBuilder;

namespace Chuangpu.Policies.Tests.Finder;

public sealed class CheckMyselfTests
{
    private const string Rule = """
        事实 合同：列表（编号：文本，到账额：金额（万元），登记日：日期）
        条款 交易补助
          排除 失信：企业.失信
          每项 合同 其中 登记日 在 上年 按 编号
          金额 = 到账额 × 10%
        算例 "一份" 条款 交易补助 日期 2025-06-30
          企业.失信 = 否
          记录 合同 编号 = "1"、到账额 = 50万元、登记日 = 2024-03-01
          应得 5万元
        """;

    private static Task<(CheckMyself.Form Form, CheckMyself.Answer Answer)> TryAsync(TestPlatform platform, Guid clause, Dictionary<string, string> typed) =>
        platform.AsAsync<CheckMyself, (CheckMyself.Form, CheckMyself.Answer)>(Actor.Anonymous, async u =>
        {
            var form = await u.FormAsync([clause]);
            return (form, u.Try(form, box => typed.GetValueOrDefault(box)));
        });

    [Theory, OnEveryDatabase]
    public async Task Try_TypedFacts_SaysAmountAndKeepsNothing(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var clause = (await APolicyAsync(platform, Rule)).Clauses[0].Id;
        var before = await platform.SeeAsync(db => db.Set<AuditEntry>().CountAsync());

        var (form, answer) = await TryAsync(platform, clause, new()
        {
            ["企业.失信"] = "否",
            ["合同#0.编号"] = "1",
            ["合同#0.到账额"] = "1,200.5",
            ["合同#0.登记日"] = "2024-03-01",
        });

        Assert.Equal(["企业.失信", "合同"], form.Fields.Select(f => f.Label).Order(StringComparer.Ordinal));
        Assert.Equal((FinderState.Entitled, 1_200_500m), (answer.Clauses[0].State, answer.Clauses[0].Amount));
        Assert.Equal(before, await platform.SeeAsync(db => db.Set<AuditEntry>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Policies_ClauseThatBindsTheGovernmentAlone_IsNotOffered(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await APolicyAsync(platform, Rule);
        await APolicyAsync(platform, "事实 财政投入增幅：比率，按年\n条款 财政投入\n  条件 增长：财政投入增幅(上年) ≥ 10%");

        var offered = await platform.AsAsync<CheckMyself, IReadOnlyList<Policies.Clauses.PublishedPolicy>>(Actor.Anonymous, u => u.PoliciesAsync());

        Assert.Equal(["交易补助"], offered.SelectMany(p => p.Clauses).Select(c => c.Name));
    }

    [Theory, OnEveryDatabase]
    public async Task Try_ItsOwnExample_ComesTrue(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var clause = (await APolicyAsync(platform, Rule)).Clauses[0].Id;
        var (form, _) = await TryAsync(platform, clause, []);

        var typed = form.Fields.SelectMany(f => f.Typed(form.Examples[0].Facts, 0)).ToDictionary(t => t.Box, t => t.Text);

        Assert.Equal(50_000m, (await TryAsync(platform, clause, typed)).Answer.Clauses[0].Amount);
    }

    [Fact]
    public async Task Try_LeftOutOrUnreadable_IsMissingAndSaid()
    {
        await using var platform = await TestPlatform.StartAsync(Engine.Sqlite);
        var clause = (await APolicyAsync(platform, Rule)).Clauses[0].Id;

        Assert.Equal(FinderState.Missing, (await TryAsync(platform, clause, [])).Answer.Clauses[0].State);
        var (_, answer) = await TryAsync(platform, clause, new() { ["企业.失信"] = "也许" });
        Assert.Equal((FinderState.Missing, "企业.失信"), (answer.Clauses[0].State, Assert.Single(answer.Wrong)));
    }
}
