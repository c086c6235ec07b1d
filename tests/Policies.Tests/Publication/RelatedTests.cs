using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Ledger;
using Chuangpu.TestKit;

namespace Chuangpu.Policies.Tests.Publication;

public sealed class RelatedTests
{
    private static readonly string Once = AwardBuilder.Rule.Replace("  上限 每年 20万元", "  上限 每年 20万元\n  同组一家 企业.关联组", StringComparison.Ordinal);

    [Theory, OnEveryDatabase]
    public async Task Related_InAnotherBatch_CountOnceAYear(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine, Once);
        var budget = await awards.BudgetAsync(100);
        var (first, second, third, alone) = (await MemberAsync(awards, "甲", "演示集团"), await MemberAsync(awards, "乙", "演示集团"), await MemberAsync(awards, "丙", "演示集团"), await MemberAsync(awards, "丁", ""));
        await awards.CheckedAsync(first);
        var waiting = await awards.ConfirmAsync(second);
        await awards.ApprovedAsync(budget);

        // Handed in before the other's award: it is on no list. After it: refused, however far the other lies.
        Assert.Null((await awards.CheckAsync(AwardBuilder.County, waiting.Value)).Problem);
        Assert.Null((await awards.CheckAsync(AwardBuilder.City, waiting.Value)).Problem);
        Assert.Equal("batch.no-money", (await awards.PrepareAsync(budget)).Problem?.Code);
        var refused = await awards.ConfirmAsync(third);
        Assert.Equal("award.related", refused.Problem?.Code);
        Assert.Contains("演示甲", refused.Problem!.Message);
        await awards.CheckedAsync(alone);
        await awards.ApprovedAsync(budget);
        Assert.Equal(new Balance(100_000_000, 30_000_000, 0), await awards.BalanceAsync(budget));

        // A year later the group may have another; with 累计 it may not.
        awards.Platform.Clock.Advance(TimeSpan.FromDays(365));
        awards.Figures.Set(third, 2025, 150);
        Assert.True((await awards.ConfirmAsync(third)).Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task Related_OnceForEver_CountsOtherYears(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine, Once.Replace("同组一家 企业", "同组一家 累计 企业", StringComparison.Ordinal));
        var budget = await awards.BudgetAsync(100);
        var (first, second) = (await MemberAsync(awards, "甲", "演示集团"), await MemberAsync(awards, "乙", "演示集团"));
        await awards.CheckedAsync(first);
        await awards.ApprovedAsync(budget);

        awards.Platform.Clock.Advance(TimeSpan.FromDays(365));
        awards.Figures.Set(second, 2025, 150);

        Assert.Equal("award.related", (await awards.ConfirmAsync(second)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Related_InTwoListsAtOnce_OnlyTheFirstApprovedIsAwarded(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine, Once);
        var budget = await awards.BudgetAsync(100);
        var (first, second) = (await MemberAsync(awards, "甲", "演示集团"), await MemberAsync(awards, "乙", ""));
        await awards.CheckedAsync(first);
        var one = (await awards.PrepareAsync(budget)).Value;
        var id = await awards.CheckedAsync(second);
        var two = (await awards.PrepareAsync(budget)).Value;
        // Two lists that both name the group can only come of two people at once.
        await awards.Platform.SeeAsync(async db =>
        {
            db.Set<AwardApplication>().Single(a => a.Id == id).RelatedGroup = "演示集团";
            return await db.SaveChangesAsync();
        });
        foreach (var batch in new[] { one, two })
        {
            Assert.Null((await awards.PublishAsync(batch)).Problem);
        }

        awards.Platform.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Null((await awards.ApproveAsync(one)).Problem);

        Assert.Equal("award.related", (await awards.ApproveAsync(two)).Problem?.Code);
        Assert.Equal(new Balance(100_000_000, 15_000_000, 0), await awards.BalanceAsync(budget));
    }

    private static async Task<Kernel.Organisations.Organisation> MemberAsync(AwardBuilder awards, string name, string group)
    {
        var enterprise = await awards.EnterpriseAsync("演示" + name, 150);
        awards.Figures.Groups[enterprise.Id] = group;
        return enterprise;
    }
}
