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

/// <summary>Enters money that came back from a payee: wrongly paid, or recovered after a correction. It is free again in its budget.</summary>
public sealed class RecordRecovery(ChuangpuDb db, BudgetLedger ledger, Notifier notifier, CurrentActor current) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var paid = await db.Set<Posting>().AsNoTracking().Where(p => p.ApplicationId == request.ApplicationId && p.Kind == PostingKind.Paid).FirstOrDefaultAsync(cancellation);
        if (paid is null)
        {
            return new Problem("recovery.unpaid", "该事项还没有拨付，没有可以收回的资金。");
        }

        if (!current.Actor.Can(Capability.PayAwards, paid.RegionCode))
        {
            return Problem.NotAllowed("登记收回资金");
        }

        if (request.Yuan * 100 is not { } fen || fen != decimal.Truncate(fen) || fen <= 0 || fen > 1_000_000_000_000_00m)
        {
            return new Problem("recovery.amount", "金额应大于 0，最多精确到分。", nameof(Request.Yuan));
        }

        var done = await ledger.SpendAsync([paid.BudgetId], () => RecoverAsync(request, paid, (long)fen, cancellation), cancellation);
        return done.Succeeded ? Result.Done : done.Problem;
    }

    private async Task<Result<bool>> RecoverAsync(Request request, Posting paid, long fen, CancellationToken cancellation)
    {
        var key = $"recovery/{request.ReceiptId}";
        var lines = await db.Set<Posting>().AsNoTracking().Where(p => p.ApplicationId == request.ApplicationId && (p.Kind == PostingKind.Paid || p.Kind == PostingKind.Recovered) && p.Key != key).ToListAsync(cancellation);
        var kept = lines.Sum(p => p.Kind == PostingKind.Paid ? p.AmountFen : -p.AmountFen);
        if (fen > kept)
        {
            return new Problem("recovery.amount", $"该事项已拨付未收回的只有 {WebKit.MoneyFormat.Exact(kept / 100m)}，请核对金额。", nameof(Request.Yuan));
        }

        var application = (await db.FindApplicationAsync(request.ApplicationId, cancellation))!;
        var posted = await ledger.PostAsync(
            new(paid.BudgetId, PostingKind.Recovered, fen, key, application.Id, application.OrganisationId, application.RegionCode, request.Reason!.Trim()), cancellation);
        if (!posted.Succeeded)
        {
            return posted.Problem;
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
