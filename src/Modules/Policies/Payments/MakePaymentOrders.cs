using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Payments;

/// <summary>
/// Makes the payment orders that follow from the ledger: of every award what is reserved and in no order yet. It runs after an
/// approval, every night and on demand; killed at any place it is simply run again, since what it made is no longer missing.
/// A payment that came back is ordered again only when the account was changed since, or somebody says so.
/// </summary>
[DisplayName("生成支付指令")]
[Daily(1, 30)]
public sealed class MakePaymentOrders(ChuangpuDb db, BudgetLedger ledger, TimeProvider clock) : IBackgroundJob, IUseCase
{
    /// <inheritdoc />
    public async Task RunAsync(Guid subject, CancellationToken cancellation)
    {
        foreach (var id in await db.Set<AwardApplication>().Where(a => a.State == ApplicationState.Approved).OrderBy(a => a.ApprovedAt).ThenBy(a => a.Id).Select(a => a.Id).ToListAsync(cancellation))
        {
            await HandleAsync(id, afterFailure: false, cancellation);
        }
    }

    /// <summary>Makes the order an award is still missing.</summary>
    /// <param name="applicationId">The award.</param>
    /// <param name="afterFailure">Whether a payment that came back is ordered again to the same account.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Whether one was made, or why it could not be.</returns>
    public async Task<Result<bool>> HandleAsync(Guid applicationId, bool afterFailure, CancellationToken cancellation)
    {
        var budgets = await db.Set<Posting>().IgnoreQueryFilters().Where(p => p.ApplicationId == applicationId).Select(p => p.BudgetId).Distinct().ToListAsync(cancellation);
        return budgets.Count == 0 ? false : await ledger.SpendAsync(budgets, () => MakeAsync(applicationId, budgets, afterFailure, cancellation), cancellation);
    }

    // Every level that bears a part pays its own; what stands against one order does not keep back the others.
    private async Task<Result<bool>> MakeAsync(Guid applicationId, List<Guid> budgets, bool afterFailure, CancellationToken cancellation)
    {
        var (made, against) = (false, (Problem?)null);
        foreach (var budget in budgets.Order())
        {
            var one = await MakeAsync(applicationId, budget, afterFailure, cancellation);
            (made, against) = (made || (one.Succeeded && one.Value), against ?? one.Problem);
        }

        return made || against is null ? made : against;
    }

    private async Task<Result<bool>> MakeAsync(Guid applicationId, Guid budget, bool afterFailure, CancellationToken cancellation)
    {
        var application = await db.Set<AwardApplication>().AsNoTracking().SingleAsync(a => a.Id == applicationId, cancellation);
        var postings = await db.Set<Posting>().IgnoreQueryFilters().AsNoTracking().Where(p => p.ApplicationId == applicationId && p.BudgetId == budget).ToListAsync(cancellation);
        // The orders of other levels count for the number alone, whoever sees them.
        var all = await db.Set<PaymentOrder>().IgnoreQueryFilters().AsNoTracking().Where(o => o.ApplicationId == applicationId).OrderBy(o => o.Attempt).ToListAsync(cancellation);
        var orders = all.FindAll(o => o.BudgetId == budget);
        var reserved = postings.Sum(p => p.Kind switch { PostingKind.Reserved => p.AmountFen, PostingKind.Released or PostingKind.Paid => -p.AmountFen, _ => 0 });
        var missing = reserved - orders.Where(o => o.State is PaymentState.Waiting or PaymentState.Sent).Sum(o => o.AmountFen);
        if (missing <= 0)
        {
            return false;
        }

        if (await db.Set<PayeeAccount>().AsNoTracking().SingleOrDefaultAsync(a => a.OrganisationId == application.OrganisationId, cancellation) is not { } account)
        {
            return new Problem("payment.account", "企业还没有填写收款账户，不能生成拨付单。");
        }

        if (!afterFailure && orders is [.., { State: PaymentState.Failed, SettledAt: var failed }] && account.UpdatedAt <= failed)
        {
            return new Problem("payment.failed", "上一笔已退票，收款账户还没有更正。");
        }

        db.Add(new PaymentOrder
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"ZF{clock.Today():yyyyMMdd}{RandomNumberGenerator.GetInt32(100_000_000):D8}"),
            ApplicationId = applicationId,
            Attempt = all.Count + 1,
            BudgetId = budget,
            RegionCode = postings[0].RegionCode,
            AmountFen = missing,
            AccountName = account.AccountName,
            BankName = account.BankName,
            ProtectedNumber = account.ProtectedNumber,
            Last4 = account.Last4,
            MadeAt = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
