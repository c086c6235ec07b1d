using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Register;

/// <summary>Moves a plan to its next status, with a reason.</summary>
public sealed class ChangePlanStatus(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>What a plan may become. A draft comes into force by being published, which a second person does.</summary>
    public static IReadOnlyList<PlanStatus> Next(Plan plan) => plan switch
    {
        { Status: PlanStatus.Draft, PublishedAt: null } => [PlanStatus.Repealed],
        { Status: PlanStatus.Draft } => [PlanStatus.Active, PlanStatus.Repealed],
        { Status: PlanStatus.Active } => [PlanStatus.Completed, PlanStatus.Repealed],
        { Status: PlanStatus.Completed or PlanStatus.Repealed } => plan.PublishedAt is null ? [PlanStatus.Draft] : [PlanStatus.Active],
        _ => [],
    };

    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (await db.Set<Plan>().SingleOrDefaultAsync(p => p.Id == request.PlanId, cancellation) is not { } plan)
        {
            return Problem.NotFound("该规划");
        }

        if (!current.Actor.MayManage(plan))
        {
            return Problem.NotAllowed("变更规划状态");
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        if (request.To is not { } to || !Next(plan).Contains(to))
        {
            return new Problem("plan.status", $"规划现为“{DisplayText.OfEnum(plan.Status)}”，不能变更为所选状态。请从列出的状态中选择。", nameof(Request.To));
        }

        db.ExpectVersion(plan, request.Version);
        db.Add(new PlanStatusChange
        {
            PlanId = plan.Id,
            From = plan.Status,
            To = to,
            Reason = request.Reason!.Trim(),
            ByName = current.Actor.Name,
            At = clock.GetUtcNow().UtcDateTime,
        });
        plan.Status = to;
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该规划");
        }
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid PlanId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "变更为"), Required(ErrorMessage = "请选择变更后的状态。")]
        public PlanStatus? To { get; set; }

        [Display(Name = "变更理由"), Required(ErrorMessage = "请写明变更理由，例如依据的文件。"), StringLength(500, ErrorMessage = "变更理由最多 500 个字，请精简。")]
        public string? Reason { get; set; }
    }
}
