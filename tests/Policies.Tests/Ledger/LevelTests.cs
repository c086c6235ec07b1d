using System.Globalization;
using System.Text;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Budgets;
using Chuangpu.Policies.Ledger;
using Chuangpu.Policies.Payments;
using Chuangpu.TestKit;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Tests.Ledger;

public sealed class LevelTests
{
    private static readonly Actor CountyPayer = Actors.Staff(Actors.County, "县级戊");

    [Theory, OnEveryDatabase]
    public async Task Approve_SharedClause_ReservesInEachLevelsBudgetAndEachPaysItsOwn(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine, AwardBuilder.SharedRule);
        var (city, county) = (await awards.BudgetAsync(100), await awards.BudgetAsync(50, Actors.County));
        var enterprise = await awards.EnterpriseAsync("演示甲公司", 123.4567m);
        var id = await awards.CheckedAsync(enterprise);
        Assert.Null((await awards.AccountAsync(enterprise)).Problem);
        await awards.ApprovedAsync(city);

        // 12.34567万元 are 12,345,670 分: 7,407,402 and 4,938,268.
        Assert.Equal((7_407_402L, 4_938_268L), ((await awards.BalanceAsync(city)).ReservedFen, (await awards.BalanceAsync(county)).ReservedFen));
        await awards.Platform.RunJobsAsync();
        Assert.Equal([(Actors.City, 7_407_402L), (Actors.County, 4_938_268L)], (await awards.OrdersAsync()).Select(o => (o.RegionCode, o.AmountFen)).Order());
        await PayAsync(awards, AwardBuilder.Payer);
        Assert.Equal(ApplicationState.Approved, (await awards.SeeAsync(id)).State);
        await PayAsync(awards, CountyPayer);
        Assert.Equal(ApplicationState.Paid, (await awards.SeeAsync(id)).State);
        Assert.Equal((new Balance(100_000_000, 0, 7_407_402), new Balance(50_000_000, 0, 4_938_268)), (await awards.BalanceAsync(city), await awards.BalanceAsync(county)));

        // What comes back is each level's in the proportion it paid: 100.01元.
        Assert.Null((await RecoverAsync(awards, id, 100.01m)).Problem);
        Assert.Equal((7_407_402L - 6_001, 4_938_268L - 4_000), ((await awards.BalanceAsync(city)).PaidFen, (await awards.BalanceAsync(county)).PaidFen));
        var levels = await awards.Platform.AsAsync<ReadBudgets, IReadOnlyList<(string, long)>>(AwardBuilder.City, r => r.SharesAsync(city.Id));
        Assert.Equal([(Actors.City, 7_407_402L), (Actors.County, 4_938_268L)], levels);
    }

    [Theory, OnEveryDatabase]
    public async Task Approve_OneLevelShort_ReservesNothingAnywhere(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine, AwardBuilder.SharedRule);
        var city = await awards.BudgetAsync(100);
        var first = await awards.CheckedAsync(await awards.EnterpriseAsync("演示甲公司", 150));
        // Without a budget of the county it waits, and says why.
        Assert.Contains("县级应承担", (await awards.PrepareAsync(city)).Problem?.Message);
        var county = await awards.BudgetAsync(7, Actors.County);
        await awards.CheckedAsync(await awards.EnterpriseAsync("演示乙公司", 150));
        var batch = await awards.PublishedAsync(city);
        // The county has 7万元 and bears 6 of each: the first is on the list, the second waits.
        Assert.Equal((ApplicationState.Listed, 1), ((await awards.SeeAsync(first)).State, await awards.Platform.SeeAsync(db => db.Set<AwardApplication>().CountAsync(a => a.State == ApplicationState.Listed))));
        // Meanwhile the county spends elsewhere.
        await SpendAsync(awards, county, 2_000_000);

        var stopped = await awards.ApproveAsync(batch);

        Assert.Equal("ledger.free", stopped.Problem?.Code);
        Assert.Contains("县级分担", stopped.Problem!.Message);
        Assert.Equal((0L, 2_000_000L), ((await awards.BalanceAsync(city)).ReservedFen, (await awards.BalanceAsync(county)).ReservedFen));
        Assert.Equal(ApplicationState.Listed, (await awards.SeeAsync(first)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Books_OfRandomSharedAwards_BalanceInEveryBudget(Engine engine) => await Gen.Select(Gen.Int[1, 99], Gen.Int[10_000, 20_000].Array[3], Gen.Int[1, 500_000]).SampleAsync(async (rate, expenses, back) =>
    {
        var rule = AwardBuilder.SharedRule.Replace("市级 60%、县级 40%", string.Create(CultureInfo.InvariantCulture, $"省级 {rate * 0.37m}%、市级 {100 - rate}%、县级 {rate * 0.63m}%"), StringComparison.Ordinal);
        await using var awards = await AwardBuilder.StartAsync(engine, rule);
        Budget[] budgets = [await awards.BudgetAsync(60), await awards.BudgetAsync(60, Actors.County), await awards.BudgetAsync(60, Actors.Province)];
        var ids = new List<Guid>();
        for (var i = 0; i < expenses.Length; i++)
        {
            var enterprise = await awards.EnterpriseAsync($"演示{i}", expenses[i] / 100m);
            ids.Add(await awards.CheckedAsync(enterprise));
            Assert.Null((await awards.AccountAsync(enterprise)).Problem);
        }

        await awards.ApprovedAsync(budgets[0]);
        await awards.Platform.RunJobsAsync();
        foreach (var payer in new[] { AwardBuilder.Payer, CountyPayer, Actors.Staff(Actors.Province, "省级己") })
        {
            await PayAsync(awards, payer);
        }

        Assert.Null((await RecoverAsync(awards, ids[0], back / 100m)).Problem);
        var postings = await awards.Platform.SeeAsync(db => db.Set<Posting>().ToListAsync());
        foreach (var id in ids)
        {
            var fen = (await awards.SeeAsync(id)).AllocatedFen!.Value;
            var own = postings.FindAll(p => p.ApplicationId == id && p.Kind == PostingKind.Reserved);
            Assert.Equal(fen, own.Sum(p => p.AmountFen));
            Assert.Equal(fen, postings.Where(p => p.ApplicationId == id && p.Kind == PostingKind.Paid).Sum(p => p.AmountFen));
            // Each part is the exact part rounded up or down.
            Assert.All(own, p => Assert.True(Math.Abs(p.AmountFen - (fen * (p.RegionCode == Actors.Province ? rate * 0.37m : p.RegionCode == Actors.City ? 100 - rate : rate * 0.63m) / 100)) < 1));
        }

        Assert.Equal(back, postings.Where(p => p.Kind == PostingKind.Recovered).Sum(p => p.AmountFen));
        var balances = await Task.WhenAll(budgets.Select(awards.BalanceAsync));
        Assert.All(balances, b => Assert.True(b.IsPossible && b.AppropriatedFen == b.ReservedFen + b.PaidFen + b.FreeFen && b.ReservedFen == 0));
        var (_, faults) = await awards.Platform.AsAsync<VerifyLedger, (int, IReadOnlyList<LedgerFault>)>(Actor.System, v => v.HandleAsync());
        Assert.Empty(faults);
    }, iter: 3, threads: 1);

    private static Task<Result> RecoverAsync(AwardBuilder awards, Guid id, decimal yuan) =>
        awards.Platform.AsAsync<RecordRecovery, Result>(AwardBuilder.Payer, u => u.HandleAsync(new() { ApplicationId = id, Yuan = yuan, Reason = "缴款书演示1号" }));

    private static async Task PayAsync(AwardBuilder awards, Actor payer)
    {
        Assert.Null((await awards.Platform.AsAsync<SendPayments, Result<Guid>>(payer, u => u.HandleAsync())).Problem);
        var sent = (await awards.OrdersAsync()).FindAll(o => o.State == PaymentState.Sent && o.RegionCode == payer.RegionCode);
        var file = string.Join('\n', sent.Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Number},{o.AmountFen / 100m},成功,2025-07-10")).Prepend("单号,金额（元）,结果,日期"));
        var done = (await awards.Platform.AsAsync<ImportResults, Result<ImportResults.Outcome>>(payer, u => u.HandleAsync(Encoding.UTF8.GetBytes(file)))).Value;
        Assert.Equal((sent.Count, 0), (done.Paid, done.Faults.Count));
    }

    private static Task<Result<bool>> SpendAsync(AwardBuilder awards, Budget budget, long fen) => awards.Platform.AsAsync(Actor.System, async services =>
    {
        var (ledger, db) = ((BudgetLedger)services.GetService(typeof(BudgetLedger))!, (Kernel.Database.ChuangpuDb)services.GetService(typeof(Kernel.Database.ChuangpuDb))!);
        return await ledger.SpendAsync<bool>([budget.Id], async () =>
        {
            var posted = await ledger.PostAsync(new(budget.Id, PostingKind.Reserved, fen, "elsewhere"), default);
            await db.SaveChangesAsync();
            return posted.Succeeded;
        }, default);
    });
}
