using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Budgets;
using Chuangpu.Policies.Clauses;
using Chuangpu.Policies.Ledger;
using Chuangpu.Policies.Payments;
using Chuangpu.Rules.Clauses;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Publication;

/// <summary>
/// A person who checked none of it approves a batch whose period is over and whose objections are decided. All awards and all
/// reservations, of every level that bears a part, are one transaction: all or nothing; payment orders follow from them in a step of their own that can be repeated.
/// </summary>
public sealed class ApproveBatch(
    ChuangpuDb db, BudgetLedger ledger, EvaluateAward evaluate, RelatedAwards related, ReadSubjects subjects, PublishedClauses clauses, IJobQueue jobs, Notifier notifier, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Guid batchId, CancellationToken cancellation = default)
    {
        if (await db.FindBatchAsync(batchId, cancellation) is not { } seen)
        {
            return Problem.NotFound("该批次");
        }

        if (!current.Actor.Can(Capability.ApproveAwards, seen.RegionCode))
        {
            return Problem.NotAllowed("批准兑付");
        }

        var own = await db.Set<Budget>().AsNoTracking().SingleAsync(b => b.Id == seen.BudgetId, cancellation);
        var levels = await LevelBudgets.ReadAsync(db, seen.Applications, own.Year, cancellation);
        var parts = new Dictionary<Guid, IReadOnlyList<LevelPart>>();
        foreach (var application in seen.Applications.Where(a => a.State == ApplicationState.Listed))
        {
            var borne = levels.PartsOf(application, own, application.AllocatedFen!.Value);
            if (!borne.Succeeded)
            {
                return borne.Problem with { Message = $"{application.Organisation.Name}“{application.Clause.Name}”：{borne.Problem.Message}没有批准任何事项。" };
            }

            parts[application.Id] = borne.Value;
        }

        db.ChangeTracker.Clear();
        var approved = await ledger.SpendAsync(parts.Values.SelectMany(p => p).Select(p => p.BudgetId).Append(own.Id), () => ApproveAsync(batchId, parts, cancellation), cancellation);
        if (!approved.Succeeded)
        {
            return approved.Problem;
        }

        await jobs.EnqueueAsync<MakePaymentOrders>(Guid.Empty, cancellation);
        return Result.Done;
    }

    /// <summary>What stands against an approval, whoever it is; null for nothing.</summary>
    internal static Problem? Against(Batch batch, DateOnly today) =>
        batch.State == BatchState.Approved ? new("batch.approved", "该批次已经批准，没有重复处理。")
        : batch.State != BatchState.Published ? new("batch.state", "该批次还没有公示，不能批准。")
        : batch.EndsOn >= today ? new("batch.period", $"公示期到 {batch.EndsOn:yyyy-MM-dd} 才结束，期满后的第一天起可以批准。")
        : batch.Objections.Exists(o => o.State == ObjectionState.Pending) ? new("batch.objection", "还有公示异议没有处理，处理完毕后才能批准。")
        : batch.Applications.TrueForAll(a => a.State != ApplicationState.Listed) ? new("batch.empty", "批次中已没有可以批准的事项。")
        : null;

    /// <summary>Whether somebody had a hand in what is to be approved.</summary>
    internal static bool HasHandled(Batch batch, Guid? user) =>
        user is not null && (batch.PreparedBy == user || batch.PublishedBy == user || batch.Applications.Exists(a => a.State == ApplicationState.Listed && a.PassedBy(user)));

    private async Task<Result<bool>> ApproveAsync(Guid batchId, Dictionary<Guid, IReadOnlyList<LevelPart>> parts, CancellationToken cancellation)
    {
        var batch = (await db.FindBatchAsync(batchId, cancellation))!;
        if (Against(batch, clock.Today()) is { } against)
        {
            return against;
        }

        if (HasHandled(batch, current.Actor.UserId))
        {
            return new Problem("four-eyes", "您审核过其中的事项或编制、公示了该批次，须由另一位人员批准。");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var application in batch.Applications.Where(a => a.State == ApplicationState.Listed).OrderBy(a => a.SubmittedAt).ThenBy(a => a.Id))
        {
            if (await OverCapAsync(application, cancellation) is { } over)
            {
                return over;
            }

            // What was listed since the budgets were taken would post to one that is not held.
            if (!parts.TryGetValue(application.Id, out var borne) || borne.Sum(p => p.Fen) != application.AllocatedFen)
            {
                return Problem.Conflict("该批次");
            }

            foreach (var part in borne)
            {
                var posted = await ledger.PostAsync(
                    new(part.BudgetId, PostingKind.Reserved, part.Fen, $"approve/{application.Id}{part.KeyEnd}", application.Id, application.OrganisationId, application.RegionCode, part.Level.Length > 0 ? $"{part.Level}分担" : null), cancellation);
                if (!posted.Succeeded)
                {
                    return part.Level.Length == 0 ? posted.Problem : posted.Problem with { Message = $"{application.Organisation.Name}的{part.Level}分担部分：{posted.Problem.Message}没有批准任何事项。" };
                }
            }

            if (application.Do(ApplicationAction.Approve, current.Actor, now) is { } refused)
            {
                return refused;
            }

            application.ApprovedAt = now;
            await notifier.ToOrganisationAsync(application.OrganisationId, $"已批准：“{application.Clause.Name}”{MoneyFormat.Short(application.AllocatedFen.Value / 100m)}，等待拨付", application.Href, cancellation);
            // Saved one by one within the transaction: the next award of the same enterprise counts this one against its caps.
            await db.SaveChangesAsync(cancellation);
        }

        (batch.State, batch.ApprovedBy, batch.ApprovedAt) = (BatchState.Approved, current.Actor.UserId, now);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    // Caps and groups 从高不重复 are counted again as at hand-in, against what was awarded since.
    private async Task<Problem?> OverCapAsync(AwardApplication application, CancellationToken cancellation)
    {
        if (await subjects.FindAsync(application.OrganisationId, clock.Today(), application.Id, cancellation) is not { } subject
            || await evaluate.AgainAsync(application, new LatestAwards(FactSnapshot.Read(application.Facts), subject.Facts), cancellation) is not { } outcome)
        {
            return new Problem("award.clause", $"{application.Organisation.Name}“{application.Clause.Name}”的条款或企业资料已不可用，请移出批次后重新审核。");
        }

        if (application.RelatedGroup is { } group && await clauses.FindAsync(application.ClauseId, application.EvaluatedOn!.Value, cancellation) is { Clause.Rule: var rule } && await related.FindApprovedAsync(rule, application, group, cancellation) is { } taken)
        {
            return taken with { Message = $"{application.Organisation.Name}：{taken.Message}没有批准任何事项，请将它移出批次。" };
        }

        var left = outcome is { Entitlement: Entitlement.Entitled, Payable: { } payable } ? Fen.Of(payable) : 0;
        return left >= application.AllocatedFen ? null : new Problem(
            "award.cap", $"{application.Organisation.Name}“{application.Clause.Name}”拟兑付 {MoneyFormat.Exact(application.AllocatedFen!.Value / 100m)}，计入已批准的补助后最多 {MoneyFormat.Exact(left / 100m)}{Why(outcome)}。没有批准任何事项，请将它移出批次，退回重新核定。");
    }

    private static string Why(ClauseOutcome outcome) => outcome.Failed is [var failed, ..] ? $"（{failed.Condition}：{failed.Text}）" : "";
}
