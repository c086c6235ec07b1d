using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Ledger;
using Chuangpu.Policies.Publication;
using Chuangpu.Rules.Values;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Tests.Publication;

public sealed class BatchTests
{
    [Theory, OnEveryDatabase]
    public async Task Prepare_BudgetShort_FirstComeTakesAllAndTheLastThePart(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var budget = await awards.BudgetAsync(25);
        var ids = new List<Guid>();
        foreach (var name in new[] { "演示甲公司", "演示乙公司", "演示丙公司" })
        {
            ids.Add(await awards.CheckedAsync(await awards.EnterpriseAsync(name, 150)));
            awards.Platform.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var batch = (await awards.PrepareAsync(budget)).Value;

        var applications = await Task.WhenAll(ids.Select(awards.SeeAsync));
        Assert.Equal([15_000_000L, 10_000_000L, null], applications.Select(a => a.AllocatedFen));
        Assert.Equal([ApplicationState.Listed, ApplicationState.Listed, ApplicationState.Checked], applications.Select(a => a.State));
        Assert.Contains("压减", applications[1].AllocationNote);
        // What one batch was promised is not there for the next.
        Assert.Equal("batch.no-money", (await awards.PrepareAsync(budget)).Problem?.Code);
        Assert.Equal("batch.period", (await PublishAndApproveAsync(awards, batch)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Prepare_ClauseSharesTheBudget_CutsInProportionToTheFen(Engine engine)
    {
        var rule = AwardBuilder.Rule.Replace("  上限 每年 20万元", "  上限 每年 20万元\n  预算 1000万元 按比例压减", StringComparison.Ordinal);
        await using var awards = await AwardBuilder.StartAsync(engine, rule);
        var budget = await awards.BudgetAsync(10);
        var first = await awards.CheckedAsync(await awards.EnterpriseAsync("演示甲公司", 100));
        var second = await awards.CheckedAsync(await awards.EnterpriseAsync("演示乙公司", 200));

        Assert.Null((await awards.PrepareAsync(budget)).Problem);

        var (a, b) = ((await awards.SeeAsync(first)).AllocatedFen!.Value, (await awards.SeeAsync(second)).AllocatedFen!.Value);
        Assert.Equal((3_333_333L, 6_666_667L), (a, b));
    }

    [Theory, OnEveryDatabase]
    public async Task Approve_PeriodOverAndNothingOpen_ReservesEachAndCountsAgainstCaps(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var budget = await awards.BudgetAsync(100);
        var enterprise = await awards.EnterpriseAsync("演示甲公司", 150);
        var id = await awards.CheckedAsync(enterprise);
        var before = await AwardedAsync(awards, enterprise.Id);
        var batch = await awards.PublishedAsync(budget);

        Assert.Equal("four-eyes", (await awards.ApproveAsync(batch, AwardBuilder.City)).Problem?.Code);
        Assert.Equal("four-eyes", (await awards.ApproveAsync(batch, AwardBuilder.County with { RegionCode = Actors.City })).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await awards.ApproveAsync(batch, Actors.Staff(Actors.OtherCity))).Problem?.Code);
        Assert.Null((await awards.ApproveAsync(batch)).Problem);

        Assert.Equal(new Balance(100_000_000, 15_000_000, 0), await awards.BalanceAsync(budget));
        Assert.Equal(ApplicationState.Approved, (await awards.SeeAsync(id)).State);
        Assert.Empty(before);
        var record = Assert.Single(await AwardedAsync(awards, enterprise.Id));
        Assert.Equal([Value.Of("研发奖补"), Value.Missing, Value.Of(new DateOnly(2025, 7, 10)), Value.Of(150_000m), Value.Of("市级")], record);
        Assert.Empty(await AwardedAsync(awards, enterprise.Id, new DateOnly(2025, 7, 9)));
        Assert.Equal("batch.approved", (await awards.ApproveAsync(batch)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Approve_ManyAtOnce_ReservesOnce(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var budget = await awards.BudgetAsync(100);
        await awards.CheckedAsync(await awards.EnterpriseAsync("演示甲公司", 150));
        var batch = await awards.PublishedAsync(budget);

        var all = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Task.Run(() => awards.ApproveAsync(batch, Actors.Staff(name: $"批准{i}")))));

        Assert.Single(all, r => r.Succeeded);
        Assert.Equal(new Balance(100_000_000, 15_000_000, 0), await awards.BalanceAsync(budget));
        Assert.Equal(1, await awards.Platform.SeeAsync(db => db.Set<Posting>().CountAsync(p => p.Kind == PostingKind.Reserved)));
    }

    [Theory, OnEveryDatabase]
    public async Task Approve_CapUsedUpSinceTheCheck_IsStoppedWhole(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var (budget, other) = (await awards.BudgetAsync(100), await awards.BudgetAsync(100));
        var enterprise = await awards.EnterpriseAsync("演示甲公司", 150);
        await awards.CheckedAsync(enterprise);
        var batch = await awards.PublishedAsync(budget);
        // Meanwhile the enterprise was awarded 10万元 by the same clause some other way.
        var elsewhere = await awards.Platform.GivenAsync(AlreadyApproved(awards, enterprise.Id));
        await awards.Platform.GivenAsync(new Posting
        {
            BudgetId = other.Id,
            Number = 2,
            Kind = PostingKind.Reserved,
            AmountFen = 10_000_000,
            Key = "other",
            ApplicationId = elsewhere.Id,
            At = awards.Platform.Clock.GetUtcNow().UtcDateTime,
            AppropriatedFen = 100_000_000,
            ReservedFen = 10_000_000,
            PaidFen = 0,
            RegionCode = Actors.City,
            PayeeId = enterprise.Id,
            PayeeRegionCode = Actors.County,
        });

        var stopped = await awards.ApproveAsync(batch);

        Assert.Equal("award.cap", stopped.Problem?.Code);
        Assert.Contains("100,000元", stopped.Problem!.Message);
        Assert.Equal(new Balance(100_000_000, 0, 0), await awards.BalanceAsync(budget));
    }

    [Theory, OnEveryDatabase]
    public async Task Approve_TwoOfAGroup_PaysOnlyOne(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine, AwardBuilder.Rule, more: ["条款 定额奖补\n  依据 \"演示办法第二条\"\n  有效期 自 2025-01-01\n  金额 = 11万元", "从高不重复 研发：研发奖补、定额奖补"]);
        var budget = await awards.BudgetAsync(100);
        var enterprise = await awards.EnterpriseAsync("演示甲公司", 100);
        var low = await awards.CheckedAsync(enterprise, awards.Policy.Clauses[1].Id);
        awards.Figures.Set(enterprise, 2024, 150);
        var high = await awards.CheckedAsync(enterprise);
        var batch = await awards.PublishedAsync(budget);

        var stopped = await awards.ApproveAsync(batch);

        Assert.Equal("award.cap", stopped.Problem?.Code);
        Assert.Contains("从高不重复", stopped.Problem!.Message);
        Assert.Equal((ApplicationState.Listed, ApplicationState.Listed), ((await awards.SeeAsync(low)).State, (await awards.SeeAsync(high)).State));
        Assert.Equal(new Balance(100_000_000, 0, 0), await awards.BalanceAsync(budget));
        Assert.Null((await awards.Platform.AsAsync<RemoveFromBatch, Result>(AwardBuilder.City, u => u.HandleAsync(low, "按更高的兑现（演示）"))).Problem);
        Assert.Null((await awards.ApproveAsync(batch)).Problem);
        Assert.Equal(new Balance(100_000_000, 15_000_000, 0), await awards.BalanceAsync(budget));
    }

    [Theory, OnEveryDatabase]
    public async Task Approve_UnderACommonCap_CountsAnAwardOnce(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(
            engine, AwardBuilder.Rule.Replace("每年 20万元", "每年 6万元").Replace("应得 15万元", "应得 6万元"), more: ["条款 另一奖补\n  依据 \"演示办法第二条\"\n  有效期 自 2025-01-01\n  金额 = 12万元\n  上限 每年 15万元 合计 研发奖补"]);
        var budget = await awards.BudgetAsync(100);
        var enterprise = await awards.EnterpriseAsync("演示甲公司", 150);
        await awards.CheckedAsync(enterprise);
        var later = await awards.CheckedAsync(enterprise, awards.Policy.Clauses[1].Id);
        Assert.Equal(9_000_000, (await awards.SeeAsync(later)).AmountFen);

        await awards.ApprovedAsync(budget);

        Assert.Equal(new Balance(100_000_000, 15_000_000, 0), await awards.BalanceAsync(budget));
    }

    [Theory, OnEveryDatabase]
    public async Task Objection_WithinThePeriod_MustBeDecidedBeforeApproval(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var budget = await awards.BudgetAsync(100);
        var right = await awards.CheckedAsync(await awards.EnterpriseAsync("演示甲公司", 150));
        var wrong = await awards.CheckedAsync(await awards.EnterpriseAsync("演示乙公司", 160));
        var batch = (await awards.PrepareAsync(budget)).Value;
        Assert.Equal(Problem.NotFoundCode, (await ObjectAsync(awards, batch, wrong)).Problem?.Code);
        Assert.Null((await awards.PublishAsync(batch)).Problem);

        Assert.Equal("objection.subject", (await ObjectAsync(awards, batch, Guid.NewGuid())).Problem?.Code);
        var code = (await ObjectAsync(awards, batch, wrong)).Value;
        var second = (await ObjectAsync(awards, batch, right)).Value;
        awards.Platform.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal("objection.late", (await ObjectAsync(awards, batch, right)).Problem?.Code);
        Assert.Equal("batch.objection", (await awards.ApproveAsync(batch)).Problem?.Code);

        Assert.Null((await DecideAsync(awards, code, uphold: true)).Problem);
        Assert.Equal("objection.decided", (await DecideAsync(awards, code, uphold: true)).Problem?.Code);
        Assert.Null((await DecideAsync(awards, second, uphold: false)).Problem);
        Assert.Equal(0, await awards.Platform.SeeAsync(db => db.Set<ObjectionContact>().CountAsync()));
        Assert.Null((await awards.ApproveAsync(batch)).Problem);

        Assert.Equal((ApplicationState.Approved, ApplicationState.Refused), ((await awards.SeeAsync(right)).State, (await awards.SeeAsync(wrong)).State));
        Assert.Equal(new Balance(100_000_000, 15_000_000, 0), await awards.BalanceAsync(budget));
        var told = await awards.Platform.AsAsync<FindObjection, AwardObjection?>(Actor.Anonymous, u => u.HandleAsync(code.ToLowerInvariant()));
        Assert.Equal(ObjectionState.Upheld, told?.State);
    }

    [Theory, OnEveryDatabase]
    public async Task Publication_ForThePublic_ShowsListAndNothingElse(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var budget = await awards.BudgetAsync(100);
        var id = await awards.CheckedAsync(await awards.EnterpriseAsync("演示甲公司", 150));
        var batch = (await awards.PrepareAsync(budget)).Value;
        Task<(Batch, IReadOnlyList<ReadPublication.Line>)?> LookAsync() => awards.Platform.AsAsync<ReadPublication, (Batch, IReadOnlyList<ReadPublication.Line>)?>(Actor.Anonymous, u => u.FindAsync(batch));

        Assert.Null(await LookAsync());
        Assert.Equal("input", (await awards.PublishAsync(batch, 4)).Problem?.Code);
        await awards.PublishAsync(batch);
        var line = Assert.Single((await LookAsync())!.Value.Item2);
        Assert.Equal((id, "演示甲公司", "青禾县", "研发奖补", 15_000_000L, false), (line.ApplicationId, line.Enterprise, line.Region, line.Clause, line.AmountFen, line.IsCancelled));
        Assert.Equal("batch.state", (await awards.PublishAsync(batch)).Problem?.Code);
        Assert.Equal(0, await awards.Platform.AsAsync<Chuangpu.Kernel.Database.ChuangpuDb, int>(Actor.Anonymous, db => db.Set<AwardApplication>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Remove_FromBatch_FreesItsMoneyForTheNext(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var budget = await awards.BudgetAsync(15);
        var id = await awards.CheckedAsync(await awards.EnterpriseAsync("演示甲公司", 150));
        await awards.PrepareAsync(budget);
        Task<Result> RemoveAsync(string? reason) => awards.Platform.AsAsync<RemoveFromBatch, Result>(AwardBuilder.City, u => u.HandleAsync(id, reason));

        Assert.Equal("batch.reason", (await RemoveAsync(" ")).Problem?.Code);
        Assert.Null((await RemoveAsync("下一批再办（演示）")).Problem);
        Assert.Equal((ApplicationState.Checked, null), ((await awards.SeeAsync(id)).State, (await awards.SeeAsync(id)).BatchId));
        Assert.Null((await awards.PrepareAsync(budget)).Problem);
    }

    private static async Task<Result> PublishAndApproveAsync(AwardBuilder awards, Guid batch)
    {
        Assert.Null((await awards.PublishAsync(batch)).Problem);
        return await awards.ApproveAsync(batch);
    }

    private static async Task<List<IReadOnlyList<Value>>> AwardedAsync(AwardBuilder awards, Guid enterprise, DateOnly? day = null) => await awards.Platform.AsAsync<ReadAwards, List<IReadOnlyList<Value>>>(
        AwardBuilder.County, async u => [.. (await u.ListAsync(day ?? new DateOnly(2025, 12, 31), enterprise))[enterprise]]);

    private static Task<Result<string>> ObjectAsync(AwardBuilder awards, Guid batch, Guid application) => awards.Platform.AsAsync<SubmitObjection, Result<string>>(
        Actor.Anonymous, u => u.HandleAsync(new() { BatchId = batch, ApplicationId = application, Text = "演示：该企业研发费用不实。", Name = "演示群众", Contact = "演示电话" }));

    private static async Task<Result> DecideAsync(AwardBuilder awards, string code, bool uphold)
    {
        var id = await awards.Platform.SeeAsync(db => db.Set<AwardObjection>().Where(o => o.Code == code).Select(o => o.Id).SingleAsync());
        return await awards.Platform.AsAsync<DecideObjection, Result>(AwardBuilder.City, u => u.HandleAsync(new() { ObjectionId = id, Uphold = uphold, Reason = "经核实（演示）" }));
    }

    private static AwardApplication AlreadyApproved(AwardBuilder awards, Guid enterprise) => new()
    {
        OrganisationId = enterprise,
        RegionCode = Actors.County,
        ClauseId = awards.ClauseId,
        Mode = Policies.Library.AwardMode.Automatic,
        ApprovedAt = awards.Platform.Clock.GetUtcNow().UtcDateTime,
        AmountFen = 10_000_000,
        AllocatedFen = 10_000_000,
    };
}
