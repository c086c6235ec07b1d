using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Supervision;

/// <summary>The bureau closes an item after a reply, or returns it with a reason. Never the person who replied.</summary>
public sealed class DecideItem(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var actor = current.Actor;
        var item = await db.Set<SupervisionItem>().Include(i => i.Steps).SingleOrDefaultAsync(i => i.Id == request.ItemId, cancellation);
        if (item is null)
        {
            return Problem.NotFound("这个督查事项");
        }

        if (!actor.Can(Capability.Supervise, item.RegionCode))
        {
            return Problem.NotAllowed("办结督查事项");
        }

        if (RequestRules.Check(request) is { } problem)
        {
            return problem;
        }

        if (item.State != SupervisionState.Replied)
        {
            return new Problem("item.state", item.State == SupervisionState.Closed ? "这个事项已经办结。" : "责任单位还没有回复，收到回复后才能办结或退回。");
        }

        if (item.Steps.Where(s => s.Kind == StepKind.Reply).MaxBy(s => s.At)?.By == actor.UserId)
        {
            return new Problem("four-eyes", "这份回复由您本人填写，须由另一位工作人员办结或退回。");
        }

        db.ExpectVersion(item, request.Version);
        var closes = request.Decision == ItemDecision.Close;
        item.State = closes ? SupervisionState.Closed : SupervisionState.Returned;
        if (closes)
        {
            item.ClosedOn = clock.Today();
            item.OpenCauseKey = null;
        }

        db.Add(new SupervisionStep
        {
            ItemId = item.Id,
            Kind = closes ? StepKind.Close : StepKind.Return,
            Text = request.Reason?.Trim() ?? "",
            By = actor.UserId,
            At = clock.GetUtcNow().UtcDateTime,
        });
        await notifier.ToOrganisationAsync(item.ResponsibleId, closes ? $"已办结：{item.Title}" : $"整改回复被退回：{item.Title}", $"/supervision/{item.Id}", cancellation);
        notifier.ToInstructor(item, closes ? "批示已办结" : "批示的回复被退回，继续办理");
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("这个督查事项");
        }

        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        public Guid ItemId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "处理意见"), Required(ErrorMessage = "请选择办结或退回。")]
        public ItemDecision? Decision { get; set; }

        [Display(Name = "理由"), StringLength(1000, ErrorMessage = "理由最多 1000 个字，请精简。")]
        public string? Reason { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            Decision == ItemDecision.Return && string.IsNullOrWhiteSpace(Reason)
                ? [new("退回时请写明理由，让责任单位知道还要做什么。", [nameof(Reason)])]
                : [];
    }
}
