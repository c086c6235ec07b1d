using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tasks.Reports;

/// <summary>The bureau confirms a report, and the task stands as it says, or returns it with a reason. Never the person who wrote it.</summary>
public sealed class DecideReport(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var actor = current.Actor;
        var report = await db.Set<ProgressReport>().Include(r => r.Task).ThenInclude(t => t.Plan).SingleOrDefaultAsync(r => r.Id == request.ReportId, cancellation);
        if (report is null)
        {
            return Problem.NotFound("这份报告");
        }

        if (!actor.MaySupervise(report.Task))
        {
            return Problem.NotAllowed("确认进展报告");
        }

        if ((RequestRules.Check(request) ?? report.Task.Closed()) is { } problem)
        {
            return problem;
        }

        if (report.State != ReportState.Submitted)
        {
            return new Problem("report.state", "这份报告不在等待确认的状态，可能刚被他人处理。请刷新后查看。");
        }

        if (actor.UserId == report.WrittenBy || actor.UserId == report.SubmittedBy)
        {
            return new Problem("four-eyes", "这份报告由您本人填写，须由另一位工作人员确认或退回。");
        }

        db.ExpectVersion(report, request.Version);
        report.State = request.Decision == ReportDecision.Confirm ? ReportState.Confirmed : ReportState.Returned;
        report.DecidedBy = actor.UserId;
        report.DecidedAt = clock.GetUtcNow().UtcDateTime;
        report.Reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        if (report.State == ReportState.Confirmed)
        {
            (report.Task.State, report.Task.Percent) = (report.ProposedState, report.Percent);
        }

        var outcome = report.State == ReportState.Confirmed ? "已确认" : "被退回，请修改后重新提交";
        await notifier.ToOrganisationAsync(
            report.OrganisationId, SaveReport.Shorten($"{report.Task.Title}的进展报告{outcome}"), SaveReport.ReportHref(report.Task, report.Id), cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("这份报告或任务");
        }

        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        public Guid ReportId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "处理意见"), Required(ErrorMessage = "请选择确认或退回。")]
        public ReportDecision? Decision { get; set; }

        [Display(Name = "理由"), StringLength(1000, ErrorMessage = "理由最多 1000 个字，请精简。")]
        public string? Reason { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            Decision == ReportDecision.Return && string.IsNullOrWhiteSpace(Reason)
                ? [new("退回时请写明理由，让填报单位知道要改什么。", [nameof(Reason)])]
                : [];
    }
}
