using System.Globalization;
using System.Text;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Exports;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Tables;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Budgets;
using Chuangpu.Policies.Ledger;
using Chuangpu.Policies.Payments;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Policies.Tests.Payments;

public sealed class PaymentTests
{
    private const string Number = "6222020000001234";

    [Theory, OnEveryDatabase]
    public async Task Orders_AfterApproval_AreMadeOnceHoweverOftenTheStepRuns(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        await ApprovedAsync(awards);
        // Killed between approval and order: the job never ran. It is run by several later.
        Assert.Empty(await awards.OrdersAsync());

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RunAsync(awards))));

        Assert.Equal(15_000_000, Assert.Single(await awards.OrdersAsync()).AmountFen);
        await awards.Platform.RunJobsAsync();
        Assert.Single(await awards.OrdersAsync());
    }

    [Theory, OnEveryDatabase]
    public async Task Orders_WithoutAccount_WaitForIt(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var (_, enterprise, _) = await ApprovedAsync(awards, account: false);
        await awards.Platform.RunJobsAsync();
        Assert.Empty(await awards.OrdersAsync());

        Assert.Equal("account.number", (await awards.AccountAsync(enterprise, "6222-12")).Problem?.Code);
        Assert.Null((await awards.AccountAsync(enterprise, "6222 0200 0000 1234")).Problem);
        await RunAsync(awards);
        Assert.Equal("1234", Assert.Single(await awards.OrdersAsync()).Last4);
    }

    [Theory, OnEveryDatabase]
    public async Task Account_Always_IsSealedAndStaysOutOfTheTrail(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        await ApprovedAsync(awards);
        await awards.Platform.RunJobsAsync();

        var account = await awards.Platform.SeeAsync(db => db.Set<PayeeAccount>().SingleAsync());
        Assert.DoesNotContain(Number, account.ProtectedNumber);
        Assert.Equal(Number, await awards.Platform.AsAsync<AccountSeal, string?>(Actor.System, s => Task.FromResult(s.Open(account.ProtectedNumber))));
        var trail = await awards.Platform.SeeAsync(db => db.Set<AuditEntry>().Select(e => (e.Before ?? "") + (e.After ?? "")).ToListAsync());
        Assert.DoesNotContain(trail, t => t.Contains(Number, StringComparison.Ordinal) || t.Contains(account.ProtectedNumber, StringComparison.Ordinal));
        Assert.Equal(0, await awards.Platform.AsAsync<Kernel.Database.ChuangpuDb, int>(Actors.Enterprise(Guid.NewGuid()), db => db.Set<PayeeAccount>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Results_PaidAndFailed_PostAndLeaveTheFailedReserved(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var (budget, first, paidId) = await ApprovedAsync(awards, more: "演示乙公司");
        await awards.Platform.RunJobsAsync();
        Assert.Equal("four-eyes", (await SendAsync(awards, AwardBuilder.Approver)).Problem?.Code);
        Assert.Null((await SendAsync(awards, AwardBuilder.Payer)).Problem);
        var orders = await awards.OrdersAsync();
        var paid = orders.Single(o => o.ApplicationId == paidId);
        var failed = orders.Single(o => o.ApplicationId != paidId);
        var file = Csv((paid.Number, "150000.00", "成功", "2025-07-10", ""), (failed.Number, "150000.00", "失败", "2025/7/10", "账号户名不符"));

        var done = (await ImportAsync(awards, file)).Value;

        Assert.Equal((1, 1, 0), (done.Paid, done.Failed, done.Unchanged));
        Assert.Equal(new Balance(100_000_000, 15_000_000, 15_000_000), await awards.BalanceAsync(budget));
        Assert.Equal((ApplicationState.Paid, ApplicationState.Approved), ((await awards.SeeAsync(paidId)).State, (await awards.SeeAsync(failed.ApplicationId)).State));
        Assert.Equal(2, (await ImportAsync(awards, file)).Value.Unchanged);
        Assert.Equal(new Balance(100_000_000, 15_000_000, 15_000_000), await awards.BalanceAsync(budget));

        // The same account is not tried again by itself, a corrected one is.
        await RunAsync(awards);
        Assert.Equal(2, (await awards.OrdersAsync()).Count);
        awards.Platform.Clock.Advance(TimeSpan.FromHours(1));
        await awards.AccountAsync((await awards.Platform.SeeAsync(db => db.Set<Organisation>().SingleAsync(o => o.Name == "演示乙公司"))), "6222020000009999");
        await RunAsync(awards);
        var again = (await awards.OrdersAsync()).Single(o => o.State == PaymentState.Waiting);
        Assert.Equal((failed.ApplicationId, 2, "9999"), (again.ApplicationId, again.Attempt, again.Last4));
        Assert.NotNull(first);
    }

    [Theory, OnEveryDatabase]
    public async Task Treasury_OfTheRegion_ReadsTheMoneyAndTakesInResultsButApprovesAndSendsNothing(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var (budget, _, id) = await ApprovedAsync(awards);
        await awards.Platform.RunJobsAsync();
        var treasury = new Actor(Guid.CreateVersion7(), "财政局科员", Role.Treasury, Actors.City, Guid.CreateVersion7());
        Assert.Equal(Problem.NotAllowedCode, (await SendAsync(awards, treasury)).Problem?.Code);
        await SendAsync(awards, AwardBuilder.Payer);
        Assert.Equal([(1, 1, 1), (0, 0, 0), (0, 0, 0)], await Task.WhenAll(new[] { treasury, treasury with { RegionCode = Actors.OtherCity }, treasury with { Role = Role.DepartmentStaff } }.Select(actor =>
            awards.Platform.AsAsync<Kernel.Database.ChuangpuDb, (int, int, int)>(actor, async db => (await db.Set<Budget>().CountAsync(), await db.Set<PaymentOrder>().CountAsync(), await db.Set<AwardApplication>().CountAsync())))));

        var todos = await awards.Platform.AsAsync(treasury, s => s.GetServices<Kernel.Modules.ITodoSource>().OfType<AwardTodos>().Single().ListAsync(treasury, default));
        var file = Csv(((await awards.OrdersAsync())[0].Number, "150000.00", "成功", "2025-07-10", ""));
        Assert.Single((await ImportAsync(awards, file, treasury with { RegionCode = Actors.OtherCity })).Value.Faults);
        var done = (await ImportAsync(awards, file, treasury)).Value;

        Assert.Equal("办理并登记 1 张拨付单的结果", Assert.Single(todos).Title);
        Assert.Equal((1, ApplicationState.Paid, new Balance(100_000_000, 0, 15_000_000)), (done.Paid, (await awards.SeeAsync(id)).State, await awards.BalanceAsync(budget)));
        Assert.Equal(Problem.NotAllowedCode, (await awards.Platform.AsAsync<RecordRecovery, Result>(treasury, u => u.HandleAsync(new() { ApplicationId = id, Yuan = 1, ReceiptId = Guid.NewGuid(), Reason = "缴款书演示1号" }))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Results_WhatDoesNotFit_TakesInNothingAndMarksTheFile(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var (budget, _, _) = await ApprovedAsync(awards, more: "演示乙公司");
        await awards.Platform.RunJobsAsync();
        var orders = await awards.OrdersAsync();
        var early = (await ImportAsync(awards, Csv((orders[0].Number, "150000", "成功", "2025-07-10", "")))).Value;
        Assert.Contains("还没有送拨", Assert.Single(early.Faults).Fault);
        await SendAsync(awards, AwardBuilder.Payer);

        var done = (await ImportAsync(awards, Csv(
            (orders[0].Number, "150000", "成功", "2025-07-10", ""), (orders[1].Number, "150000.01", "成功", "2025-07-10", ""), (orders[0].Number, "150000", "成功", "2025-07-10", ""),
            ("ZF0", "1", "成功", "2025-07-10", ""), (orders[1].Number, "150000", "失败", "2025-07-10", ""), (orders[1].Number, "150000", "成功", "2026-01-01", ""), (orders[1].Number, "150000", "好", "昨天", "")))).Value;

        Assert.Equal([3, 4, 5, 6, 7, 8], done.Faults.Select(f => f.Line));
        Assert.Contains("150000.00", done.Faults[0].Fault);
        Assert.NotNull(done.MarkedFile);
        Assert.Equal(new Balance(100_000_000, 30_000_000, 0), await awards.BalanceAsync(budget));
        Assert.Equal("result.columns", (await ImportAsync(awards, Encoding.UTF8.GetBytes("单号,结果\n1,成功\n"))).Problem?.Code);
        Assert.Contains("由您批准", (await ImportAsync(awards, Csv((orders[0].Number, "150000", "成功", "2025-07-10", "")), AwardBuilder.Approver)).Value.Faults[0].Fault);
    }

    [Theory, OnEveryDatabase]
    public async Task Results_AsAWorkbook_AreTakenInOnceTheMarkedFileIsMended(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var (budget, _, id) = await ApprovedAsync(awards);
        await awards.Platform.RunJobsAsync();
        await SendAsync(awards, AwardBuilder.Payer);
        var number = (await awards.OrdersAsync())[0].Number;
        byte[] Book(string result) => Workbook(["单号", "户名", "账号", "金额（元）", "结果", "日期", "退票原因"], [number, "演示户", Number, 150_000m, result, new DateOnly(2025, 7, 10), null]);

        var wrong = (await ImportAsync(awards, Book("好"))).Value;
        var marked = await awards.Platform.SeeAsync(db => db.Set<Attachment>().SingleAsync(a => a.Id == wrong.MarkedFile));
        using var back = new MemoryStream();
        await using (var content = awards.Platform.Services.GetRequiredService<FileStore>().Open(marked.Sha256))
        {
            await content.CopyToAsync(back);
        }

        var rows = TableFile.Read(back, 10).Value.Rows;
        Assert.Equal(["单号", "户名", "账号", "金额（元）", "结果", "日期", "退票原因", "核对说明"], rows[0].Cells.Select(c => c.Text));
        Assert.Equal((Number, SheetCellKind.Text, "150000", new DateOnly(2025, 7, 10)), (rows[1].Cells[2].Text, rows[1].Cells[2].Kind, rows[1].Cells[3].Text, rows[1].Cells[5].Day()));
        Assert.Equal("结果应为“成功”或“失败”", rows[1].Cells[7].Text);

        var done = (await ImportAsync(awards, Book("成功"))).Value;

        Assert.Equal((1, 0), (done.Paid, done.Faults.Count));
        Assert.Equal((ApplicationState.Paid, 15_000_000L), ((await awards.SeeAsync(id)).State, (await awards.BalanceAsync(budget)).PaidFen));
    }

    [Theory, OnEveryDatabase]
    public async Task Recover_UpToWhatWasPaid_IsFreeAgainAndCountsNoMore(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var (budget, enterprise, id) = await ApprovedAsync(awards);
        Assert.Equal("recovery.unpaid", (await RecoverAsync(awards, id, 1, Guid.NewGuid())).Problem?.Code);
        await awards.Platform.RunJobsAsync();
        await SendAsync(awards, AwardBuilder.Payer);
        await ImportAsync(awards, Csv(((await awards.OrdersAsync())[0].Number, "150000", "成功", "2025-07-10", "")));
        var receipt = Guid.NewGuid();

        Assert.Equal("recovery.amount", (await RecoverAsync(awards, id, 150_000.01m, Guid.NewGuid())).Problem?.Code);
        Assert.Equal("recovery.amount", (await RecoverAsync(awards, id, 0.001m, Guid.NewGuid())).Problem?.Code);
        Assert.Null((await RecoverAsync(awards, id, 30_000, receipt)).Problem);
        Assert.Null((await RecoverAsync(awards, id, 30_000, receipt)).Problem);

        Assert.Equal(new Balance(100_000_000, 0, 12_000_000), await awards.BalanceAsync(budget));
        var awarded = await awards.Platform.AsAsync<ReadAwards, List<IReadOnlyList<Rules.Values.Value>>>(AwardBuilder.City, async u => [.. (await u.ListAsync(new DateOnly(2025, 12, 31), enterprise.Id))[enterprise.Id]]);
        Assert.Equal(Rules.Values.Value.Of(120_000m), Assert.Single(awarded)[3]);
        var (_, faults) = await awards.Platform.AsAsync<VerifyLedger, (int, IReadOnlyList<LedgerFault>)>(Actor.System, v => v.HandleAsync());
        Assert.Empty(faults);
    }

    private static async Task<(Budget Budget, Organisation Enterprise, Guid Id)> ApprovedAsync(AwardBuilder awards, bool account = true, string? more = null)
    {
        var budget = await awards.BudgetAsync(100);
        var enterprise = await awards.EnterpriseAsync("演示甲公司", 150);
        var id = await awards.CheckedAsync(enterprise);
        if (account)
        {
            Assert.Null((await awards.AccountAsync(enterprise, Number)).Problem);
        }

        if (more is not null)
        {
            var other = await awards.EnterpriseAsync(more, 150);
            await awards.CheckedAsync(other);
            await awards.AccountAsync(other, "6222020000005678");
        }

        await awards.ApprovedAsync(budget);
        return (budget, enterprise, id);
    }

    private static Task<bool> RunAsync(AwardBuilder awards) => awards.Platform.AsAsync<MakePaymentOrders, bool>(Actor.System, async m =>
    {
        await m.RunAsync(Guid.Empty, default);
        return true;
    });

    private static Task<Result<Guid>> SendAsync(AwardBuilder awards, Actor actor) => awards.Platform.AsAsync<SendPayments, Result<Guid>>(actor, u => u.HandleAsync());

    private static Task<Result<ImportResults.Outcome>> ImportAsync(AwardBuilder awards, byte[] file, Actor? actor = null) =>
        awards.Platform.AsAsync<ImportResults, Result<ImportResults.Outcome>>(actor ?? AwardBuilder.Payer, u => u.HandleAsync(file));

    private static Task<Result> RecoverAsync(AwardBuilder awards, Guid id, decimal yuan, Guid receipt) =>
        awards.Platform.AsAsync<RecordRecovery, Result>(AwardBuilder.Payer, u => u.HandleAsync(new() { ApplicationId = id, Yuan = yuan, ReceiptId = receipt, Reason = "缴款书演示1号" }));

    private static byte[] Workbook(string[] heads, params object?[][] rows)
    {
        using var bytes = new MemoryStream();
        XlsxWriter.Write(bytes, [new Sheet("拨付单", [.. heads.Select(h => new SheetColumn(h))], rows)], []);
        return bytes.ToArray();
    }

    private static byte[] Csv(params (string Number, string Amount, string Result, string Day, string Failure)[] lines) => Encoding.UTF8.GetBytes(
        string.Join('\n', lines.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Number},演示户,{l.Amount},{l.Result},{l.Day},{l.Failure}")).Prepend("单号,户名,金额（元）,结果,日期,退票原因")));
}
