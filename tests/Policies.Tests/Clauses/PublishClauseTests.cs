using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Clauses;
using Chuangpu.Policies.Library;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using static Chuangpu.Policies.Tests.PolicyBuilder;

namespace Chuangpu.Policies.Tests.Clauses;

public sealed class PublishClauseTests
{
    private static readonly DateOnly Day = new(2025, 6, 30);

    private static Task<IReadOnlyList<PublishedPolicy>> InForceAsync(TestPlatform platform, DateOnly day, Actor? actor = null) =>
        platform.AsAsync<PublishedClauses, IReadOnlyList<PublishedPolicy>>(actor ?? Actors.Enterprise(Guid.NewGuid()), u => u.InForceAsync(day));

    private static async Task<Guid> ADraftAsync(TestPlatform platform, string rules)
    {
        var document = await APolicyAsync(platform);
        var clause = (await platform.AsAsync<AddClause, Result<Guid>>(Author, u => u.HandleAsync(new() { DocumentId = document.Id, Name = "投入奖补" }))).Value;
        Assert.True((await SaveAsync(platform, clause, rules)).Succeeded);
        return document.Id;
    }

    [Theory, OnEveryDatabase]
    public async Task Publish_SoundDraftOfAnother_PutsItInForce(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var document = await ADraftAsync(platform, ARule);
        Assert.Empty(await InForceAsync(platform, Day));

        Assert.Equal("policy.four-eyes", (await PublishAsync(platform, document, Author)).Problem?.Code);
        Assert.True((await PublishAsync(platform, document)).Succeeded);

        var clause = Assert.Single(Assert.Single(await InForceAsync(platform, Day)).Clauses);
        Assert.Equal(("投入奖补", AwardMode.Application), (clause.Name, clause.Item.Mode));
        Assert.Empty(await InForceAsync(platform, new DateOnly(2024, 12, 31)));
    }

    [Theory]
    [InlineData("条款 投入奖补\n  金额 = 10万元", "算例")]
    [InlineData("条款 别的\n  金额 = 10万元\n算例 \"甲\" 条款 别的 日期 2025-06-30\n  应得 10万元", "投入奖补")]
    [InlineData("条款 投入奖补\n  金额 = 10万元\n算例 \"甲\" 条款 投入奖补 日期 2025-06-30\n  应得 11万元", "算例“甲”不符")]
    [InlineData("条款 投入奖补\n  金额 = 10家\n算例 \"甲\" 条款 投入奖补 日期 2025-06-30\n  应得 10万元", "第 2 行")]
    [InlineData("条款 投入奖补\n  金额 = 10万元\n  下限 5万元\n  上限 每年 1万元\n算例 \"甲\" 条款 投入奖补 日期 2025-06-30\n  应得 1万元", "低于下限")]
    [InlineData("条款 投入奖补\n  金额 = 10万元\n  预算 0万元 先到先得\n算例 \"甲\" 条款 投入奖补 日期 2025-06-30\n  应得 10万元", "预算")]
    [InlineData("条款 投入奖补\n  条件 谁：待补充\n  金额 = 10万元\n算例 \"甲\" 条款 投入奖补 日期 2025-06-30\n  应得 10万元", "待补充")]
    public async Task Publish_UnsoundDraft_IsRefusedWithTheReason(string rules, string says)
    {
        await using var platform = await TestPlatform.StartAsync(Engine.Sqlite);
        var document = await ADraftAsync(platform, rules);

        var problem = (await PublishAsync(platform, document)).Problem;

        Assert.Equal("policy.unsound", problem?.Code);
        Assert.Contains(says, problem?.Message);
        Assert.Empty(await InForceAsync(platform, Day));
    }

    [Theory, OnEveryDatabase]
    public async Task Publish_LaterVersion_EndsTheEarlierTheDayBefore(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var document = await APolicyAsync(platform, ARule);
        await SaveAsync(platform, document.Clauses[0].Id, ARule.Replace("自 2025-01-01", "自 2025-07-01").Replace("2025-06-30", "2025-07-30").Replace("10%", "20%").Replace("应得 15万元", "应得 20万元").Replace("事实 年投入：金额（万元）\n", ""));

        var refused = await PublishAsync(platform, document.Id, endEarlier: false);
        Assert.Contains("有效期重叠", refused.Problem?.Message);
        Assert.True((await PublishAsync(platform, document.Id)).Succeeded);

        var before = Assert.Single(Assert.Single(await InForceAsync(platform, Day)).Clauses);
        var after = Assert.Single(Assert.Single(await InForceAsync(platform, new DateOnly(2025, 7, 1))).Clauses);
        Assert.Equal((new DateOnly(2025, 1, 1), (DateOnly?)Day), (before.Rule.From, before.Rule.To));
        Assert.Equal((new DateOnly(2025, 7, 1), (DateOnly?)null), (after.Rule.From, after.Rule.To));
        Assert.NotEqual(before.VersionId, after.VersionId);
    }

    [Theory, OnEveryDatabase]
    public async Task Save_AfterSomebodyElse_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var document = await ADraftAsync(platform, ARule);
        var draft = await platform.SeeAsync(db => db.Set<ClauseVersion>().SingleAsync());

        Assert.True((await SaveAsync(platform, draft.ClauseId, "条款 错 的", version: draft.Version)).Succeeded);
        Assert.Equal(Problem.ConflictCode, (await SaveAsync(platform, draft.ClauseId, ARule, version: draft.Version)).Problem?.Code);

        Assert.Equal("条款 错 的", await platform.SeeAsync(db => db.Set<ClauseVersion>().Select(v => v.Rules).SingleAsync()));
        Assert.Equal(document, await platform.SeeAsync(db => db.Set<AwardClause>().Select(c => c.DocumentId).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Publish_ClausesThatNameEachOther_GoTogether(Engine engine)
    {
        const string rule = "条款 {0}\n  金额 = 10万元\n  上限 每年 15万元 合计 {1}\n算例 \"{0}例\" 条款 {0} 日期 2025-06-30\n  应得 10万元";
        await using var platform = await TestPlatform.StartAsync(engine);
        var document = await APolicyAsync(platform);
        foreach (var (name, other) in new[] { ("甲", "乙"), ("乙", "甲") })
        {
            var clause = (await platform.AsAsync<AddClause, Result<Guid>>(Author, u => u.HandleAsync(new() { DocumentId = document.Id, Name = name }))).Value;
            await SaveAsync(platform, clause, string.Format(System.Globalization.CultureInfo.InvariantCulture, rule, name, other));
        }

        Assert.True((await PublishAsync(platform, document.Id)).Succeeded);

        Assert.Equal(["甲", "乙"], Assert.Single(await InForceAsync(platform, Day)).Clauses.Select(c => c.Name));
    }

    [Theory, OnEveryDatabase]
    public async Task Add_NameInUse_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var document = await APolicyAsync(platform, ARule);

        Assert.Equal("clause.name", (await platform.AsAsync<AddClause, Result<Guid>>(Author, u => u.HandleAsync(new() { DocumentId = document.Id, Name = "投入奖补" }))).Problem?.Code);
        Assert.Equal("input", (await platform.AsAsync<AddClause, Result<Guid>>(Author, u => u.HandleAsync(new() { DocumentId = document.Id, Name = "投入 奖补" }))).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await platform.AsAsync<AddClause, Result<Guid>>(Actors.Leader(), u => u.HandleAsync(new() { DocumentId = document.Id, Name = "新" }))).Problem?.Code);
    }
}
