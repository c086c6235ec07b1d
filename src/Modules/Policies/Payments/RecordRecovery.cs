using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Payments;

/// <summary>
/// Enters money that came back from a payee: wrongly paid, or recovered after a correction. It is free again in its budget; where several levels
/// paid, each gets back its part of what it has paid, to the 分 by largest remainder, all in one transaction.
/// </summary>
public sealed class RecordRecovery(ChuangpuDb db, BudgetLedger ledger, Notifier notifier, CurrentActor current) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var budgets = await db.Set<Posting>().IgnoreQueryFilters().AsNoTracking().Where(p => p.ApplicationId == request.ApplicationId && p.Kind == PostingKind.Paid).Select(p => p.BudgetId).Distinct().ToListAsync(cancellation);
        if (budgets.Count == 0 || await db.FindApplicationAsync(request.ApplicationId, cancellation) is not { Batch: { } batch })
        {
            return new Problem("recovery.unpaid", "该事项还没有拨付，没有可以收回的资金。");
        }

        if (!current.Actor.Can(Capability.PayAwards, batch.RegionCode))
        {
            return Problem.NotAllowed("登记收回资金");
        }

        if (request.Yuan * 100 is not { } fen || fen != decimal.Truncate(fen) || fen <= 0 || fen > 1_000_000_000_000_00m)
        {
            return new Problem("recovery.amount", "金额应大于 0，最多精确到分。", nameof(Request.Yuan));
        }

        db.ChangeTracker.Clear();
        var done = await ledger.SpendAsync(budgets, () => RecoverAsync(request, (long)fen, cancellation), cancellation);
        return done.Succeeded ? Result.Done : done.Problem;
    }

    private async Task<Result<bool>> RecoverAsync(Request request, long fen, CancellationToken cancellation)
    {
        var key = $"recovery/{request.ReceiptId}";
        var lines = await db.Set<Posting>().IgnoreQueryFilters().AsNoTracking().Where(p => p.ApplicationId == request.ApplicationId && (p.Kind == PostingKind.Paid || p.Kind == PostingKind.Recovered) && !p.Key.StartsWith(key)).ToListAsync(cancellation);
        var levels = lines.GroupBy(p => p.BudgetId).OrderBy(g => g.Key).Select(g => (Budget: g.Key, Fen: g.Sum(p => p.Kind == PostingKind.Paid ? p.AmountFen : -p.AmountFen))).ToList();
        var kept = levels.Sum(l => l.Fen);
        if (fen > kept)
        {
            return new Problem("recovery.amount", $"该事项已拨付未收回的只有 {WebKit.MoneyFormat.Exact(kept / 100m)}，请核对金额。", nameof(Request.Yuan));
        }

        var application = (await db.FindApplicationAsync(request.ApplicationId, cancellation))!;
        foreach (var (level, part) in levels.Zip(Portions.Split(fen, levels.ConvertAll(l => l.Fen))).Where(l => l.Second > 0))
        {
            var posted = await ledger.PostAsync(
                new(level.Budget, PostingKind.Recovered, part, levels.Count == 1 ? key : $"{key}/{level.Budget}", application.Id, application.OrganisationId, application.RegionCode, request.Reason!.Trim()), cancellation);
            if (!posted.Succeeded)
            {
                return posted.Problem;
            }
        }

        await notifier.ToOrganisationAsync(application.OrganisationId, $"已收回“{application.Clause.Name}”{WebKit.MoneyFormat.Exact(fen / 100m)}", application.Href, cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid ApplicationId { get; set; }

        /// <summary>Made with the form: the same receipt is entered once.</summary>
        public Guid ReceiptId { get; set; } = Guid.NewGuid();

        [Display(Name = "收回金额"), Required(ErrorMessage = "请填写收回金额。")]
        public decimal? Yuan { get; set; }

        [Display(Name = "原因和凭证"), Required(ErrorMessage = "请写明收回原因和缴款凭证号。"), StringLength(400, ErrorMessage = "最多 400 个字。")]
        public string? Reason { get; set; }
    }
}
