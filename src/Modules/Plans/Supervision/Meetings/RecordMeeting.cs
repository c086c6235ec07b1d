using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Register;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Supervision.Meetings;

/// <summary>The bureau records a meeting of its region, or corrects the record.</summary>
public sealed class RecordMeeting(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        var meeting = request.MeetingId is { } id ? await db.Set<Meeting>().SingleOrDefaultAsync(m => m.Id == id, cancellation) : null;
        if (request.MeetingId is not null && meeting is null)
        {
            return Problem.NotFound("这次会议");
        }

        var region = meeting?.RegionCode ?? current.Actor.RegionCode;
        if (region is null || !current.Actor.Can(Capability.Supervise, region))
        {
            return Problem.NotAllowed("登记会议");
        }

        if (request.HeldOn > clock.Today())
        {
            return new Problem("meeting.date", "会议日期晚于今天，请在会议召开后登记。", nameof(Request.HeldOn));
        }

        if (request.PlanId is { } planId && !await db.Set<Plan>().AnyAsync(p => p.Id == planId, cancellation))
        {
            return new Problem("meeting.plan", "所选规划已不存在，请重新选择。", nameof(Request.PlanId));
        }

        if (meeting is null)
        {
            meeting = new Meeting { Kind = request.Kind!.Value, Title = request.Title!.Trim(), HeldOn = request.HeldOn!.Value, RegionCode = region };
            db.Add(meeting);
        }
        else
        {
            db.ExpectVersion(meeting, request.Version);
            (meeting.Kind, meeting.Title, meeting.HeldOn) = (request.Kind!.Value, request.Title!.Trim(), request.HeldOn!.Value);
        }

        meeting.PlanId = request.PlanId;
        meeting.MinutesNumber = string.IsNullOrWhiteSpace(request.MinutesNumber) ? null : request.MinutesNumber.Trim();
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("这次会议的记录");
        }

        return meeting.Id;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid? MeetingId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "会议类型"), Required(ErrorMessage = "请选择会议类型。")]
        public MeetingKind? Kind { get; set; }

        [Display(Name = "会议名称"), Required(ErrorMessage = "请填写会议名称。"), StringLength(200, ErrorMessage = "会议名称最多 200 个字，请精简。")]
        public string? Title { get; set; }

        [Display(Name = "会议日期"), Required(ErrorMessage = "请填写会议日期。")]
        public DateOnly? HeldOn { get; set; }

        [Display(Name = "纪要文号"), StringLength(60, ErrorMessage = "纪要文号最多 60 个字，请精简。")]
        public string? MinutesNumber { get; set; }

        [Display(Name = "所属规划")]
        public Guid? PlanId { get; set; }
    }
}
