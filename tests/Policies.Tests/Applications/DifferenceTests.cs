using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Ledger;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Tests.Applications;

public sealed class DifferenceTests
{
    [Theory, OnEveryDatabase]
    public async Task Correct_AfterApproval_ShowsTheDifferenceAndChangesNothingByItself(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var (budget, enterprise, id) = await ApprovedAsync(awards, 150);
        Assert.Null(await ReadAsync(awards, id));

        awards.Figures.Set(enterprise, 2024, 120);
        var difference = (await ReadAsync(awards, id))!;

        Assert.Equal((15_000_000L, 12_000_000L), (difference.BeforeFen, difference.AfterFen));
        Assert.Equal(new ChangedFact("企业.研发费用（2024年）", "150万元", "120万元"), Assert.Single(difference.Facts));
        Assert.Equal(15_000_000, (await awards.SeeAsync(id)).AmountFen);
        Assert.Equal(new Balance(100_000_000, 15_000_000, 0), await awards.BalanceAsync(budget));
    }

    [Theory, OnEveryDatabase]
    public async Task Difference_QualificationTakenBack_IsShownWithTheRecord(Engine engine)
    {
        const string rule = "条款 认定奖补\n  依据 \"演示办法第二条\"\n  有效期 自 2025-01-01\n  条件 认定：存在(企业.资质 其中 名称 = \"高新技术企业\")\n  排除 失信：企业.失信\n  金额 = 10万元";
        await using var awards = await AwardBuilder.StartAsync(engine, rule);
        var budget = await awards.BudgetAsync(100);
        var enterprise = await awards.EnterpriseAsync("演示甲公司", 150);
        awards.Figures.Qualifications.Add((enterprise.Id, "高新技术企业", new DateOnly(2024, 11, 20)));
        var id = await awards.CheckedAsync(enterprise);
        await awards.ApprovedAsync(budget);
        // Time going by is no correction: what was recognised since does not count for that day.
        awards.Figures.Qualifications.Add((enterprise.Id, "专精特新中小企业", new DateOnly(2025, 7, 5)));
        Assert.Null(await ReadAsync(awards, id));

        awards.Figures.Qualifications.RemoveAt(0);
        awards.Figures.Qualifications.Add((enterprise.Id, "科技型中小企业", new DateOnly(2024, 11, 20)));
        var difference = (await ReadAsync(awards, id))!;

        Assert.Equal((10_000_000L, 0L, true), (difference.BeforeFen, difference.AfterFen, difference.Matters));
        Assert.Equal(
        [
            new ChangedFact("企业.资质", "名称 “高新技术企业”，认定日 2024-11-20，首次 是", "没有这条记录"),
            new ChangedFact("企业.资质", "没有这条记录", "名称 “科技型中小企业”，认定日 2024-11-20，首次 是"),
        ], difference.Facts);
        awards.Figures.Dishonest.Add(enterprise.Id);
        Assert.Contains(new ChangedFact("企业.失信", "否", "是"), (await ReadAsync(awards, id))!.Facts);
        Assert.Null((await DecideAsync(awards, id, DifferenceDecision.Recover, 0)).Problem);
    }

    [Theory, OnEveryDatabase]
    public async Task Decide_PayMore_ReservesTheDifferenceOnce(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var (budget, enterprise, id) = await ApprovedAsync(awards, 150);
        awards.Figures.Set(enterprise, 2024, 180);

        Assert.Equal("correction.direction", (await DecideAsync(awards, id, DifferenceDecision.Recover, 18_000_000)).Problem?.Code);
        Assert.Equal("correction.changed", (await DecideAsync(awards, id, DifferenceDecision.PayMore, 19_000_000)).Problem?.Code);
        Assert.Null((await DecideAsync(awards, id, DifferenceDecision.PayMore, 18_000_000)).Problem);

        Assert.Equal(new Balance(100_000_000, 18_000_000, 0), await awards.BalanceAsync(budget));
        Assert.Equal("correction.changed", (await DecideAsync(awards, id, DifferenceDecision.PayMore, 18_000_000)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Decide_KeepOrRecover_IsRememberedAndNotAskedAgain(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var (budget, enterprise, id) = await ApprovedAsync(awards, 150);
        awards.Figures.Set(enterprise, 2024, 120);
        Assert.Null((await DecideAsync(awards, id, DifferenceDecision.Keep, 12_000_000)).Problem);
        Assert.False((await ReadAsync(awards, id))!.Matters);

        awards.Figures.Set(enterprise, 2024, 50);
        Assert.Null((await DecideAsync(awards, id, DifferenceDecision.Recover, 0)).Problem);

        Assert.Equal(new Balance(100_000_000, 15_000_000, 0), await awards.BalanceAsync(budget));
        var kept = await awards.Platform.SeeAsync(db => db.Set<Correction>().OrderBy(c => c.DecidedAt).ThenBy(c => c.Id).ToListAsync());
        Assert.Equal([(DifferenceDecision.Keep, 15_000_000L, 12_000_000L), (DifferenceDecision.Recover, 12_000_000L, 0L)], kept.Select(c => (c.Decision, c.BeforeFen, c.AfterFen)));
    }

    [Theory, OnEveryDatabase]
    public async Task Decide_ByWhoChecked_IsRefused(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var (_, enterprise, id) = await ApprovedAsync(awards, 150);
        awards.Figures.Set(enterprise, 2024, 120);

        var refused = await awards.Platform.AsAsync<DecideDifference, Result>(
            AwardBuilder.City, u => u.HandleAsync(new() { ApplicationId = id, AfterFen = 12_000_000, Decision = DifferenceDecision.Keep, Reason = "演示" }));

        Assert.Equal("four-eyes", refused.Problem?.Code);
    }

    private static async Task<(Policies.Budgets.Budget Budget, Organisation Enterprise, Guid Id)> ApprovedAsync(AwardBuilder awards, decimal expense)
    {
        var budget = await awards.BudgetAsync(100);
        var enterprise = await awards.EnterpriseAsync("演示甲公司", expense);
        var id = await awards.CheckedAsync(enterprise);
        await awards.ApprovedAsync(budget);
        return (budget, enterprise, id);
    }

    private static Task<Difference?> ReadAsync(AwardBuilder awards, Guid id) => awards.Platform.AsAsync<ReadDifference, Difference?>(
        AwardBuilder.Approver, async u => await u.HandleAsync(await awards.SeeAsync(id)));

    private static Task<Result> DecideAsync(AwardBuilder awards, Guid id, DifferenceDecision decision, long after) => awards.Platform.AsAsync<DecideDifference, Result>(
        AwardBuilder.Approver, u => u.HandleAsync(new() { ApplicationId = id, AfterFen = after, Decision = decision, Reason = "审计后更正（演示）" }));
}
