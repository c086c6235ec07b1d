using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Supervision;

/// <summary>The responsible unit says what it did, with evidence; the bureau then closes the item or returns it.</summary>
public sealed class ReplyToItem(ChuangpuDb db, CurrentActor current, Notifier notifier, KeepEvidence evidence, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, IReadOnlyList<EvidenceUpload> files, CancellationToken cancellation = default)
    {
        var actor = current.Actor;
        var item = await db.Set<SupervisionItem>().SingleOrDefaultAsync(i => i.Id == request.ItemId, cancellation);
        if (item is null)
        {
            return Problem.NotFound("这个督查事项");
        }

        if (!MayReply(actor, item))
        {
            return new Problem(Problem.NotAllowedCode, "只有责任单位的工作人员可以回复整改情况。");
        }

        if (RequestRules.Check(request) is { } problem)
        {
            return problem;
        }

        if (item.State is not (SupervisionState.Open or SupervisionState.Returned))
        {
            return new Problem("item.state", item.State == SupervisionState.Closed ? "这个事项已经办结，不需要再回复。" : "上一次回复正在等待审核，审核之后才能再次回复。");
        }

        var kept = await evidence.HandleAsync(files, 0, item.RegionCode, item.ResponsibleId, cancellation);
        if (!kept.Succeeded)
        {
            return kept.Problem;
        }

        db.ExpectVersion(item, request.Version);
        item.State = SupervisionState.Replied;
        var step = new SupervisionStep { ItemId = item.Id, Kind = StepKind.Reply, Text = request.Text!.Trim(), By = actor.UserId, At = clock.GetUtcNow().UtcDateTime };
        step.Files.AddRange(kept.Value.Select(a => new StepFile { StepId = step.Id, AttachmentId = a.Id }));
        db.Add(step);
        await notifier.ToBureauAsync(item.RegionCode, $"待审核：{item.Title}的整改回复", $"/supervision/{item.Id}", cancellation);
        notifier.ToInstructor(item, "批示有回复，正在审核");
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

    /// <summary>Whether the actor works for the unit that must mend it.</summary>
    public static bool MayReply(Actor actor, SupervisionItem item) =>
        actor.Can(Capability.ReportProgress) && actor.OrganisationId == item.ResponsibleId;

    /// <summary>What the form sends.</summary>
    public class Request
    {
        public Guid ItemId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "整改情况"), Required(ErrorMessage = "请写明整改情况。"), StringLength(4000, ErrorMessage = "整改情况最多 4000 个字，请精简。")]
        public string? Text { get; set; }
    }
}
