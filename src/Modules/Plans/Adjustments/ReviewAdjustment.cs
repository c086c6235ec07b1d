using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Adjustments;

/// <summary>A second person approves an adjustment, which applies it, or returns it with a reason.</summary>
public sealed class ReviewAdjustment(ChuangpuDb db, Notifier notifier, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var adjustment = await db.Set<Adjustment>().Include(a => a.Plan).Include(a => a.Fields).SingleOrDefaultAsync(a => a.Id == request.AdjustmentId, cancellation);
        if (adjustment is null)
        {
            return Problem.NotFound("该调整");
        }

        if (!current.Actor.MayApprove(adjustment.Plan))
        {
            return Problem.NotAllowed("审批调整");
        }

        if ((RequestRules.Check(request) ?? WhyNot(adjustment, request.Approve)) is { } broken)
        {
            return broken;
        }

        if (!request.Approve && string.IsNullOrWhiteSpace(request.Note))
        {
            return new Problem("adjustment.note", "退回时请写明原因，便于提出人修改。", nameof(Request.Note));
        }

        if (request.Approve && await ApplyAsync(adjustment, cancellation) is { } problem)
        {
            return problem;
        }

        db.ExpectVersion(adjustment, request.Version);
        adjustment.State = request.Approve ? AdjustmentState.Effective : AdjustmentState.Returned;
        adjustment.ReviewedBy = current.Actor.UserId;
        adjustment.ReviewedByName = current.Actor.Name;
        adjustment.ReviewedAt = clock.GetUtcNow().UtcDateTime;
        adjustment.ReviewNote = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        if (adjustment.ProposedBy is { } proposer)
        {
            notifier.ToUser(proposer, $"{adjustment.DocumentNumber} 的调整{(request.Approve ? "已生效" : "被退回")}", $"/plans/{adjustment.PlanId}/adjustments/{adjustment.Id}");
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该调整或它要修改的条目");
        }
    }

    private Problem? WhyNot(Adjustment a, bool approve) => a switch
    {
        { State: not AdjustmentState.Pending } => new Problem("adjustment.done", "该调整已经处理过，不能重复审批。"),
        _ when a.ProposedBy is { } proposer && proposer == current.Actor.UserId =>
            new Problem("adjustment.four-eyes", "提出人不能审批自己提出的调整，请由另一位同事审批。"),
        // Every page shows what is stored, so nothing is stored before its day.
        _ when approve && a.EffectiveOn > clock.Today() => new Problem("adjustment.early", $"该调整自 {a.EffectiveOn:yyyy-MM-dd} 起生效，请在当天或之后批准；在此之前可以退回。"),
        _ => approve ? a.Plan.WhyClosed() : null,
    };

    private async Task<Problem?> ApplyAsync(Adjustment adjustment, CancellationToken cancellation)
    {
        var fields = Adjustable.FieldsOf(adjustment.ItemKind).ToDictionary(f => f.Name);
        PlanItem item;
        if (adjustment.Action == AdjustmentAction.Add)
        {
            item = Adjustable.Make(adjustment, clock.GetUtcNow().UtcDateTime);
            db.Add(item);
        }
        else if (await AdjustedItems.FindAsync(db, adjustment.PlanId, adjustment.ItemKind, adjustment.ItemId, tracked: true, cancellation) is { RemovedOn: null } found)
        {
            item = found;
        }
        else
        {
            return new Problem("adjustment.gone", "要调整的条目已经不在规划中，请退回该调整。");
        }

        if (adjustment.Action == AdjustmentAction.Change && adjustment.Fields.Find(f => fields[f.Field].Read(item) != f.Before) is { } moved)
        {
            var field = fields[moved.Field];
            return new Problem(
                Problem.ConflictCode, $"提出之后，“{field.Label}”已由 {field.Show(moved.Before)} 变为 {field.Show(field.Read(item))}，没有批准。请退回，由提出人按现状重新提出。");
        }

        if (adjustment.Action == AdjustmentAction.Remove)
        {
            item.RemovedOn = adjustment.EffectiveOn;
        }

        var linked = item is PlanTask task
            ? task.Units.Where(u => u.OrganisationId is not null).DistinctBy(u => u.Name).ToDictionary(u => u.Name, u => u.OrganisationId) : [];
        foreach (var change in adjustment.Fields)
        {
            fields[change.Field].Write(item, change.After);
        }

        await TakeUnitsAsync(item, linked, cancellation);
        return null;
    }

    // A unit that only changes its part keeps its link, whichever part was written first. Units a decision names anew are linked to the organisation of that name, and told to EF, which takes keys that are set for rows that exist.
    private async Task TakeUnitsAsync(PlanItem item, Dictionary<string, Guid?> linked, CancellationToken cancellation)
    {
        if (item is not PlanTask task)
        {
            return;
        }

        foreach (var unit in task.Units.Where(u => db.Entry(u).State == EntityState.Detached).ToList())
        {
            unit.OrganisationId ??= linked.GetValueOrDefault(unit.Name)
                ?? await db.Set<Organisation>().Where(o => o.ShortName == unit.Name || o.Name == unit.Name).OrderBy(o => o.Id).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(cancellation);
            db.Add(unit);
        }
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid AdjustmentId { get; set; }

        public Guid Version { get; set; }

        public bool Approve { get; set; }

        [Display(Name = "审批意见"), StringLength(500, ErrorMessage = "审批意见最多 500 个字，请精简。")]
        public string? Note { get; set; }
    }
}
