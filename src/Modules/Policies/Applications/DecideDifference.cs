using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Budgets;
using Chuangpu.Policies.Ledger;
using Chuangpu.Policies.Payments;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Applications;

/// <summary>
/// A person decides what becomes of an approved award whose facts were corrected: it stays, the difference is asked back (and
/// entered when it arrives), or more is paid as a new reservation.
/// </summary>
public sealed class DecideDifference(ChuangpuDb db, ReadDifference read, BudgetLedger ledger, IJobQueue jobs, Notifier notifier, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        if (await db.FindApplicationAsync(request.ApplicationId, cancellation) is not { } application || application.Batch is not { } batch)
        {
            return Problem.NotFound("该事项");
        }

        if (!current.Actor.Can(Capability.ApproveAwards, batch.RegionCode))
        {
            return Problem.NotAllowed("处理更正差额");
        }

        if (application.State is not (ApplicationState.Approved or ApplicationState.Paid))
        {
            return new Problem("correction.state", "该事项还没有批准，资料更正后请退回重新核定。");
        }

        if (application.PassedBy(current.Actor.UserId))
        {
            return new Problem("four-eyes", "该事项由您审核，差额须由另一位人员决定。");
        }

        if (await read.HandleAsync(application, cancellation) is not { Matters: true, AfterFen: { } after } difference || after != request.AfterFen)
        {
            return new Problem("correction.changed", "差额已有变化或已经处理，请刷新后核对。");
        }

        var decision = request.Decision!.Value;
        if ((decision == DifferenceDecision.Recover && after > difference.BeforeFen) || (decision == DifferenceDecision.PayMore && after < difference.BeforeFen))
        {
            return new Problem("correction.direction", after > difference.BeforeFen ? "更正后金额增加，不能选择追回。" : "更正后金额减少，不能选择补付。", nameof(Request.Decision));
        }

        var parts = Array.Empty<LevelPart>() as IReadOnlyList<LevelPart>;
        if (decision == DifferenceDecision.PayMore)
        {
            // More is borne by the same levels in the same proportion.
            var own = await db.Set<Budget>().IgnoreQueryFilters().AsNoTracking().SingleAsync(b => b.Id == batch.BudgetId, cancellation);
            var borne = (await LevelBudgets.ReadAsync(db, [application], own.Year, cancellation)).PartsOf(application, own, after - difference.BeforeFen);
            if (!borne.Succeeded)
            {
                return borne.Problem;
            }

            parts = borne.Value;
        }

        db.ChangeTracker.Clear();
        var done = await ledger.SpendAsync(parts.Select(p => p.BudgetId).Append(batch.BudgetId), () => DecideAsync(request, difference, after, parts, cancellation), cancellation);
        if (!done.Succeeded)
        {
            return done.Problem;
        }

        if (decision == DifferenceDecision.PayMore)
        {
            await jobs.EnqueueAsync<MakePaymentOrders>(Guid.Empty, cancellation);
        }

        return Result.Done;
    }

    private async Task<Result<bool>> DecideAsync(Request request, Difference difference, long after, IReadOnlyList<LevelPart> parts, CancellationToken cancellation)
    {
        var application = (await db.FindApplicationAsync(request.ApplicationId, cancellation))!;
        var correction = new Correction
        {
            ApplicationId = application.Id,
            BeforeFen = difference.BeforeFen,
            AfterFen = after,
            Facts = string.Join("；", difference.Facts.Select(f => $"{f.Label}：{f.Before} → {f.After}")),
            Decision = request.Decision!.Value,
            Reason = request.Reason!.Trim(),
            DecidedBy = current.Actor.UserId,
            DecidedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(correction);
        // Two decisions at once meet at the version of the application.
        db.Entry(application).Property(a => a.Version).IsModified = true;
        if (correction.Decision == DifferenceDecision.PayMore)
        {
            var more = after - difference.BeforeFen;
            foreach (var part in parts)
            {
                var posted = await ledger.PostAsync(
                    new(part.BudgetId, PostingKind.Reserved, part.Fen, $"correction/{correction.Id}{part.KeyEnd}", application.Id, application.OrganisationId, application.RegionCode, "更正后补付"), cancellation);
                if (!posted.Succeeded)
                {
                    return posted.Problem;
                }
            }

            if (application.Do(ApplicationAction.PayMore, current.Actor, correction.DecidedAt, $"补付 {MoneyFormat.Exact(more / 100m)}：{correction.Reason}") is { } refused)
            {
                return refused;
            }
        }
        else if (correction.Decision == DifferenceDecision.Recover)
        {
            await notifier.ToOrganisationAsync(application.OrganisationId, $"需退回“{application.Clause.Name}”{MoneyFormat.Exact((difference.BeforeFen - after) / 100m)}：{correction.Reason}", application.Href, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid ApplicationId { get; set; }

        /// <summary>The corrected amount the form showed.</summary>
        public long AfterFen { get; set; }

        [Display(Name = "处理"), Required(ErrorMessage = "请选择如何处理。")]
        public DifferenceDecision? Decision { get; set; }

        [Display(Name = "理由"), Required(ErrorMessage = "请写明理由。"), StringLength(500, ErrorMessage = "理由最多 500 个字。")]
        public string? Reason { get; set; }
    }
}
