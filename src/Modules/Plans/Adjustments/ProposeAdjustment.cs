using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Tasks;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Adjustments;

/// <summary>Enters a decision that changes, removes or adds an item of a plan in force. Nothing changes until a second person approves.</summary>
public sealed class ProposeAdjustment(ChuangpuDb db, StoreAttachment store, Notifier notifier, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>What is asked.</summary>
    /// <param name="PlanId">The plan.</param>
    /// <param name="Kind">The kind of item.</param>
    /// <param name="Action">What is done.</param>
    /// <param name="ItemId">The item; null for an addition.</param>
    /// <param name="After">The values of its <see cref="Adjustable"/> fields after the decision; not read for a removal.</param>
    /// <param name="Decision">The deciding document.</param>
    public sealed record Request(Guid PlanId, ItemKind Kind, AdjustmentAction Action, Guid? ItemId, IReadOnlyDictionary<string, string?> After, DecisionInput Decision);

    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (await db.Set<Plan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PlanId, cancellation) is not { } plan)
        {
            return Problem.NotFound("该规划");
        }

        if (!current.Actor.MayManage(plan))
        {
            return Problem.NotAllowed("调整该规划");
        }

        var item = request.Action == AdjustmentAction.Add ? null : await ItemAsync(request, cancellation);
        if (request.Action != AdjustmentAction.Add && item is null)
        {
            return Problem.NotFound("要调整的条目");
        }

        if ((RequestRules.Check(request.Decision) ?? WhyNotNow(plan, item) ?? DatesProblem(request.Decision, plan)) is { } broken)
        {
            return broken;
        }

        var fields = Changes(request, item);
        if (request.Action == AdjustmentAction.Change && fields.Count == 0)
        {
            return new Problem("adjustment.nothing", "没有修改任何内容。请修改需要调整的项目后再提交。");
        }

        if (item is not null && await EarlierProblemAsync(item, request.Decision, cancellation) is { } earlier)
        {
            return earlier;
        }

        var evidence = await EvidenceAsync(request.Decision, plan, cancellation);
        if (!evidence.Succeeded)
        {
            return evidence.Problem;
        }

        var adjustment = Write(request, item, evidence.Value?.Id);
        adjustment.Fields.AddRange(fields.Select(f => new AdjustedField { AdjustmentId = adjustment.Id, Field = f.Field, Before = f.Before, After = f.After }));
        db.Add(adjustment);
        await notifier.ToBureauAsync(
            plan.RegionCode, $"待审批：{DisplayText.OfEnum(request.Action)}{DisplayText.OfEnum(request.Kind)}“{Shorten(adjustment.ItemTitle)}”", $"/plans/{plan.Id}/adjustments/{adjustment.Id}", cancellation);
        await db.SaveChangesAsync(cancellation);
        return adjustment.Id;
    }

    private Task<PlanItem?> ItemAsync(Request request, CancellationToken cancellation) => AdjustedItems.FindAsync(db, request.PlanId, request.Kind, request.ItemId, tracked: false, cancellation);

    private static Problem? WhyNotNow(Plan plan, PlanItem? item) => plan.Status == PlanStatus.Draft
        ? new Problem("adjustment.draft", "规划还是草案，可以直接编辑，不需要调整决定。")
        : item?.RemovedOn is not null ? new Problem("adjustment.removed", "该条目已经移出规划，不能再调整。")
        : plan.WhyClosed();

    private Problem? DatesProblem(DecisionInput decision, Plan plan)
    {
        var (decided, effective) = (decision.DecidedOn!.Value, decision.EffectiveOn!.Value);
        return decided > clock.Today() ? new Problem("adjustment.decided", "决定日期晚于今天，请核对。", nameof(DecisionInput.DecidedOn))
            : plan.IssuedOn is { } issued && decided < issued ? new Problem("adjustment.decided", $"决定日期早于规划发布日期（{issued:yyyy-MM-dd}），请核对。", nameof(DecisionInput.DecidedOn))
            : effective < decided ? new Problem("adjustment.effective", "生效日期早于决定日期，请核对。", nameof(DecisionInput.EffectiveOn))
            : null;
    }

    // The past is told by taking decisions back one by one, so they must follow each other in time.
    private async Task<Problem?> EarlierProblemAsync(PlanItem item, DecisionInput decision, CancellationToken cancellation)
    {
        var others = await db.Set<Adjustment>().AsNoTracking().Where(a => a.ItemId == item.Id && a.State != AdjustmentState.Returned)
            .Select(a => new { a.State, a.EffectiveOn, a.DocumentNumber }).ToListAsync(cancellation);
        return others.Find(a => a.State == AdjustmentState.Pending) is { } pending
            ? new Problem("adjustment.pending", $"该条目已有一项调整（{pending.DocumentNumber}）等待审批，审批或退回之后才能再提出。")
            : others.Find(a => a.EffectiveOn > decision.EffectiveOn) is { } later
                ? new Problem("adjustment.order", $"该条目已有自 {later.EffectiveOn:yyyy-MM-dd} 起生效的调整（{later.DocumentNumber}），生效日期不能早于它。", nameof(DecisionInput.EffectiveOn))
                : null;
    }

    private static List<(string Field, string? Before, string? After)> Changes(Request request, PlanItem? item) => request.Action == AdjustmentAction.Remove ? [] :
    [
        .. Adjustable.FieldsOf(request.Kind).Select(f => (f.Name, Before: item is null ? null : f.Read(item), After: request.After.GetValueOrDefault(f.Name)))
            .Where(f => f.Before != f.After),
    ];

    private async Task<Result<Attachment?>> EvidenceAsync(DecisionInput decision, Plan plan, CancellationToken cancellation)
    {
        if (decision.Evidence is not { } file)
        {
            return (Attachment?)null;
        }

        await using var content = file.OpenReadStream();
        var stored = await store.HandleAsync(new StoreAttachment.Request(content, file.FileName, plan.RegionCode), cancellation);
        return stored.Succeeded ? stored.Value : stored.Problem;
    }

    private Adjustment Write(Request request, PlanItem? item, Guid? evidence) => new()
    {
        PlanId = request.PlanId,
        ItemKind = request.Kind,
        ItemId = item?.Id ?? Guid.CreateVersion7(),
        ItemTitle = item is null ? request.After.GetValueOrDefault(request.Kind == ItemKind.Task ? nameof(PlanTask.Title) : nameof(Goal.Name)) ?? "" : PlanItems.TitleOf(item),
        Action = request.Action,
        DocumentNumber = request.Decision.DocumentNumber!.Trim(),
        DecidedOn = request.Decision.DecidedOn!.Value,
        EffectiveOn = request.Decision.EffectiveOn!.Value,
        Reason = request.Decision.Reason!.Trim(),
        EvidenceId = evidence,
        ProposedBy = current.Actor.UserId,
        ProposedByName = current.Actor.Name,
        ProposedAt = clock.GetUtcNow().UtcDateTime,
    };

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
