using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Supervision.Meetings;

/// <summary>The bureau records what a meeting decided; the unit in charge carries it out and it is closed as any supervision item.</summary>
public sealed class AddDecision(ChuangpuDb db, CurrentActor current, Notifier notifier) : IUseCase
{
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var meeting = await db.Set<Meeting>().SingleOrDefaultAsync(m => m.Id == request.MeetingId, cancellation);
        if (meeting is null)
        {
            return Problem.NotFound("这次会议");
        }

        if (!current.Actor.Can(Capability.Supervise, meeting.RegionCode))
        {
            return Problem.NotAllowed("登记议定事项");
        }

        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        if (request.DueOn < meeting.HeldOn)
        {
            return new Problem("decision.due", $"完成期限早于会议日期（{meeting.HeldOn:yyyy-MM-dd}），请核对。", nameof(Request.DueOn));
        }

        if (!await db.Set<Organisation>().AnyAsync(o => o.Id == request.ResponsibleId, cancellation))
        {
            return new Problem("decision.responsible", "所选责任单位已不存在，请重新选择。", nameof(Request.ResponsibleId));
        }

        if (request.TaskId is { } task && !await db.Set<PlanTask>().AnyAsync(t => t.Id == task && t.PlanId == meeting.PlanId, cancellation))
        {
            return new Problem("decision.task", "所选任务不属于会议所属的规划，请重新选择。", nameof(Request.TaskId));
        }

        var text = request.Text!.Trim();
        var item = new SupervisionItem
        {
            RegionCode = meeting.RegionCode,
            PlanId = meeting.PlanId,
            TaskId = request.TaskId,
            MeetingId = meeting.Id,
            Kind = SupervisionKind.MeetingDecision,
            Title = InOneLine(text),
            Text = text,
            ResponsibleId = request.ResponsibleId!.Value,
            Supporting = request.Supporting?.Trim() ?? "",
            DueOn = request.DueOn!.Value,
            OpenedOn = meeting.HeldOn,
            OpenedBy = current.Actor.UserId,
        };
        db.Add(item);
        await notifier.ToOrganisationAsync(item.ResponsibleId, $"会议议定事项：{item.Title}", $"/supervision/{item.Id}", cancellation);
        await db.SaveChangesAsync(cancellation);
        return item.Id;
    }

    internal static string InOneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 120 ? line : line[..119] + "…";
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid MeetingId { get; set; }

        [Display(Name = "议定事项"), Required(ErrorMessage = "请写明议定事项。"), StringLength(4000, ErrorMessage = "议定事项最多 4000 个字，请精简。")]
        public string? Text { get; set; }

        [Display(Name = "责任单位"), Required(ErrorMessage = "请选择责任单位。")]
        public Guid? ResponsibleId { get; set; }

        [Display(Name = "配合单位"), StringLength(400, ErrorMessage = "配合单位最多 400 个字，请精简。")]
        public string? Supporting { get; set; }

        [Display(Name = "完成期限"), Required(ErrorMessage = "请填写完成期限。")]
        public DateOnly? DueOn { get; set; }

        [Display(Name = "对应任务")]
        public Guid? TaskId { get; set; }
    }
}
