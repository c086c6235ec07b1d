using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Supervision;

/// <summary>The bureau opens a supervision item on a plan, one of its tasks or one of its goals.</summary>
public sealed class OpenItem(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        var plan = await db.Set<Plan>().SingleOrDefaultAsync(p => p.Id == request.PlanId, cancellation);
        if (plan is null
            || (request.TaskId is { } task && !await db.Set<PlanTask>().AnyAsync(t => t.Id == task && t.PlanId == plan.Id, cancellation))
            || (request.GoalId is { } goal && !await db.Set<Goal>().AnyAsync(g => g.Id == goal && g.PlanId == plan.Id, cancellation)))
        {
            return Problem.NotFound("督查对象");
        }

        if (!current.Actor.Can(Capability.Supervise, plan.RegionCode))
        {
            return Problem.NotAllowed("开展督查");
        }

        if (request.DueOn < clock.Today())
        {
            return new Problem("item.due", "整改期限早于今天，请留出整改时间。", nameof(Request.DueOn));
        }

        if (!await db.Set<Organisation>().AnyAsync(o => o.Id == request.ResponsibleId, cancellation))
        {
            return new Problem("item.responsible", "所选责任单位已不存在，请重新选择。", nameof(Request.ResponsibleId));
        }

        var item = new SupervisionItem
        {
            RegionCode = plan.RegionCode,
            PlanId = plan.Id,
            TaskId = request.TaskId,
            GoalId = request.GoalId,
            Kind = request.Kind!.Value,
            Title = request.Title!.Trim(),
            Text = request.Text!.Trim(),
            ResponsibleId = request.ResponsibleId!.Value,
            DueOn = request.DueOn!.Value,
            OpenedOn = clock.Today(),
            OpenedBy = current.Actor.UserId,
        };
        db.Add(item);
        await notifier.ToOrganisationAsync(item.ResponsibleId, $"督查要求整改：{item.Title}", $"/supervision/{item.Id}", cancellation);
        await db.SaveChangesAsync(cancellation);
        return item.Id;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        public Guid PlanId { get; set; }

        public Guid? TaskId { get; set; }

        public Guid? GoalId { get; set; }

        [Display(Name = "督查类型"), Required(ErrorMessage = "请选择督查类型。")]
        public SupervisionKind? Kind { get; set; } = SupervisionKind.Routine;

        [Display(Name = "问题概述"), Required(ErrorMessage = "请用一句话写明问题。"), StringLength(180, ErrorMessage = "问题概述最多 180 个字，请精简。")]
        public string? Title { get; set; }

        [Display(Name = "问题与要求"), Required(ErrorMessage = "请写明发现的问题和整改要求。"), StringLength(4000, ErrorMessage = "问题与要求最多 4000 个字，请精简。")]
        public string? Text { get; set; }

        [Display(Name = "责任单位"), Required(ErrorMessage = "请选择责任单位。")]
        public Guid? ResponsibleId { get; set; }

        [Display(Name = "整改期限"), Required(ErrorMessage = "请填写整改期限。")]
        public DateOnly? DueOn { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Kind is SupervisionKind.MeetingDecision or SupervisionKind.Instruction
            ? [new("会议议定事项请在会议页面中登记；批示由领导在驾驶舱中作出。", [nameof(Kind)])]
            : [];
    }
}
