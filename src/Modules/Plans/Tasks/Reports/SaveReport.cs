using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Evidence;
using Chuangpu.Plans.Register;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tasks.Reports;

/// <summary>Staff of the lead unit write a progress report: keep it as a draft, or hand it in.</summary>
public sealed class SaveReport(ChuangpuDb db, CurrentActor current, Notifier notifier, KeepEvidence evidence, TimeProvider clock) : IUseCase
{
    public async Task<Result<Guid>> HandleAsync(Request request, IReadOnlyList<EvidenceUpload> files, CancellationToken cancellation = default)
    {
        var actor = current.Actor;
        var task = await db.Set<PlanTask>().Include(t => t.Plan).Include(t => t.Units).SingleOrDefaultAsync(t => t.Id == request.TaskId, cancellation);
        if (task is null)
        {
            return Problem.NotFound("这项任务");
        }

        if (!actor.MayReport(task))
        {
            return new Problem(Problem.NotAllowedCode, "只有这项任务牵头单位的工作人员可以报送进展。");
        }

        if ((RequestRules.Check(request) ?? task.Closed() ?? PeriodProblem(request, task.Plan)) is { } problem)
        {
            return problem;
        }

        var report = await db.Set<ProgressReport>().Include(r => r.Files)
            .SingleOrDefaultAsync(r => r.TaskId == task.Id && r.OrganisationId == actor.OrganisationId && r.State != ReportState.Confirmed, cancellation);
        if (report is null && request.ReportId is not null)
        {
            return new Problem("report.confirmed", "这份报告已经确认，不能再修改。请另写一份新的报告。");
        }

        if (report is { State: ReportState.Submitted })
        {
            return new Problem("report.waiting", "上一份报告正在等待确认，确认或退回之后才能继续报送。");
        }

        if (report is not null && request.ReportId is null)
        {
            return new Problem("report.draft", "这项任务已有一份未提交的报告，请打开它继续填写。您填写的内容已保留，可以复制过去。");
        }

        if (report is null)
        {
            var last = await db.Set<ProgressReport>().Where(r => r.TaskId == task.Id && r.OrganisationId == actor.OrganisationId)
                .MaxAsync(r => (int?)r.Number, cancellation);
            report = Fresh(request, task, actor, (last ?? 0) + 1);
            db.Add(report);
        }
        else
        {
            db.ExpectVersion(report, request.Version);
        }

        var dropped = report.Files.Where(f => request.RemoveFiles.Contains(f.Id)).ToList();
        var kept = await evidence.HandleAsync(files, report.Files.Count - dropped.Count, task.Plan.RegionCode, report.OrganisationId, cancellation);
        if (!kept.Succeeded)
        {
            return kept.Problem;
        }

        db.RemoveRange(dropped);
        db.AddRange(kept.Value.Select(a => new ReportFile { ReportId = report.Id, AttachmentId = a.Id }));
        Fill(report, request, actor);
        if (request.Submit)
        {
            report.State = ReportState.Submitted;
            report.SubmittedBy = actor.UserId;
            report.SubmittedAt = clock.GetUtcNow().UtcDateTime;
            await notifier.ToBureauAsync(task.Plan.RegionCode, Shorten($"待确认：{task.Title}的进展报告"), ReportHref(task, report.Id), cancellation);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || request.ReportId is null)
        {
            // A colleague saved the same report, or began it at the same moment (its number is unique).
            return Problem.Conflict("这份报告");
        }

        return report.Id;
    }

    internal static string ReportHref(PlanTask task, Guid report) => $"/plans/{task.PlanId}/tasks/{task.Id}/reports/{report}";

    internal static string Shorten(string title) => title.Length <= 200 ? title : title[..199] + "…";

    private Problem? PeriodProblem(Request request, Plan plan) => request.PeriodEnd switch
    {
        _ when plan.Status != PlanStatus.Active => new Problem("plan.draft", "规划还没有发布执行，发布之后才能报送进展。"),
        { } day when day < plan.FirstDay() => new Problem("report.period", $"报告截止日期早于规划开始的 {plan.FirstDay():yyyy-MM-dd}，请核对。", nameof(Request.PeriodEnd)),
        { } day when day > clock.Today() => new Problem("report.period", $"报告截止日期晚于今天（{clock.Today():yyyy-MM-dd}），请填写已经过去的日期。", nameof(Request.PeriodEnd)),
        _ => null,
    };

    private static ProgressReport Fresh(Request request, PlanTask task, Actor actor, int number) => new()
    {
        TaskId = task.Id,
        Number = number,
        OrganisationId = actor.OrganisationId!.Value,
        PeriodEnd = request.PeriodEnd!.Value,
        Text = request.Text!,
        Percent = request.Percent!.Value,
        ProposedState = request.ProposedState!.Value,
    };

    private static void Fill(ProgressReport report, Request request, Actor actor)
    {
        report.PeriodEnd = request.PeriodEnd!.Value;
        report.Text = request.Text!.Trim();
        report.Percent = request.Percent!.Value;
        report.ProposedState = request.ProposedState!.Value;
        report.Difficulties = string.IsNullOrWhiteSpace(request.Difficulties) ? null : request.Difficulties.Trim();
        report.WrittenBy = actor.UserId;
        report.State = ReportState.Draft;
    }

    /// <summary>What the form sends.</summary>
    public class Request : IValidatableObject
    {
        public Guid TaskId { get; set; }

        /// <summary>The draft or returned report being continued, or null for a new one.</summary>
        public Guid? ReportId { get; set; }

        /// <summary>The version the form was filled from.</summary>
        public Guid Version { get; set; }

        [Display(Name = "报告截止日期"), Required(ErrorMessage = "请填写报告截止日期。")]
        public DateOnly? PeriodEnd { get; set; }

        [Display(Name = "申报状态"), Required(ErrorMessage = "请选择申报状态。")]
        public TaskState? ProposedState { get; set; }

        [Display(Name = "完成比例"), Required(ErrorMessage = "请填写完成比例，0 至 100 之间的整数。"), Range(0, 100, ErrorMessage = "完成比例应在 0 至 100 之间，请核对。")]
        public int? Percent { get; set; }

        [Display(Name = "进展情况"), Required(ErrorMessage = "请填写进展情况。"), StringLength(4000, ErrorMessage = "进展情况最多 4000 个字，请精简。")]
        public string? Text { get; set; }

        [Display(Name = "存在困难"), StringLength(2000, ErrorMessage = "存在困难最多 2000 个字，请精简。")]
        public string? Difficulties { get; set; }

        /// <summary>Files of the draft to leave out.</summary>
        [Display(Name = "移除已传材料")]
        public List<Guid> RemoveFiles { get; set; } = [];

        /// <summary>Hand it in, not only keep it.</summary>
        public bool Submit { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => (ProposedState, Percent) switch
        {
            (TaskState.Adjusted, _) => [new("“已调整”只能由调整决定得出，请选择其他状态。", [nameof(ProposedState)])],
            (TaskState.Finished, < 100) => [new("申报已完成时，完成比例应为 100%，请核对。", [nameof(Percent)])],
            (TaskState.NotStarted, > 0) => [new("申报未启动时，完成比例应为 0%，请核对。", [nameof(Percent)])],
            _ => [],
        };
    }
}
