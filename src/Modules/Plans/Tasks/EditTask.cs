using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Register;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tasks;

/// <summary>
/// The bureau fills in what the plan leaves open. The last day of a task in force is no fact to be typed over: once it is
/// set, it changes by a decision (see Adjustments).
/// </summary>
public sealed class EditTask(ChuangpuDb db, CurrentActor current) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var task = await db.Set<PlanTask>().Include(t => t.Plan).SingleOrDefaultAsync(t => t.Id == request.TaskId, cancellation);
        if (task is null)
        {
            return Problem.NotFound("这项任务");
        }

        if (!current.Actor.MayManage(task))
        {
            return Problem.NotAllowed("编辑任务");
        }

        if ((RequestRules.Check(request) ?? task.Closed() ?? DateProblem(request, task)) is { } problem)
        {
            return problem;
        }

        db.ExpectVersion(task, request.Version);
        task.Title = request.Title!.Trim();
        task.Deliverable = string.IsNullOrWhiteSpace(request.Deliverable) ? null : request.Deliverable.Trim();
        task.StartOn = request.StartOn;
        task.DueOn = request.DueOn;
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("这项任务");
        }

        return Result.Done;
    }

    /// <summary>Whether the last day can only be changed by a decision.</summary>
    public static bool NeedsDecision(PlanTask task) => task.Plan.Status != PlanStatus.Draft && task.DueOn is not null;

    private static Problem? DateProblem(Request request, PlanTask task)
    {
        if (NeedsDecision(task) && request.DueOn != task.DueOn)
        {
            return new Problem("task.due", "规划执行中，任务的完成时间须凭调整决定修改，请在“调整”中办理。", nameof(Request.DueOn));
        }

        var (first, last) = (task.Plan.FirstDay(), task.Plan.LastDay());
        return (request.StartOn, request.DueOn) switch
        {
            ({ } start, _) when start < first || start > last =>
                new Problem("task.start", $"开始时间应在规划期内（{first:yyyy-MM-dd} 至 {last:yyyy-MM-dd}），请核对。", nameof(Request.StartOn)),
            (_, { } due) when due < first || due > last =>
                new Problem("task.due", $"完成时间应在规划期内（{first:yyyy-MM-dd} 至 {last:yyyy-MM-dd}），请核对。", nameof(Request.DueOn)),
            ({ } start, { } due) when due < start => new Problem("task.due", "完成时间早于开始时间，请核对。", nameof(Request.DueOn)),
            _ => null,
        };
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid TaskId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "任务"), Required(ErrorMessage = "请填写任务。"), StringLength(600, ErrorMessage = "任务最多 600 个字，请精简。")]
        public string? Title { get; set; }

        [Display(Name = "交付成果"), StringLength(600, ErrorMessage = "交付成果最多 600 个字，请精简。")]
        public string? Deliverable { get; set; }

        [Display(Name = "开始时间")]
        public DateOnly? StartOn { get; set; }

        [Display(Name = "完成时间")]
        public DateOnly? DueOn { get; set; }
    }
}
