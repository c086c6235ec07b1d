using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tasks.Milestones;

/// <summary>The bureau adds a milestone, changes it, or says that it stands.</summary>
public sealed class SaveMilestone(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var task = await db.Set<PlanTask>().Include(t => t.Plan).Include(t => t.Milestones).SingleOrDefaultAsync(t => t.Id == request.TaskId, cancellation);
        var milestone = request.MilestoneId is { } id ? task?.Milestones.Find(m => m.Id == id) : null;
        if (task is null || (request.MilestoneId is not null && milestone is null))
        {
            return Problem.NotFound("这个节点");
        }

        if (!current.Actor.MayManage(task))
        {
            return Problem.NotAllowed("编辑节点");
        }

        if ((RequestRules.Check(request) ?? task.Closed() ?? DateProblem(request, task)) is { } problem)
        {
            return problem;
        }

        var name = request.Name!.Trim();
        if (task.Milestones.Exists(m => m != milestone && m.Name == name))
        {
            return new Problem("milestone.name", $"这项任务已有节点“{name}”，请换一个名称或直接修改它。", nameof(Request.Name));
        }

        if (milestone is null)
        {
            db.Add(new Milestone { TaskId = task.Id, Name = name, DueOn = request.DueOn!.Value, DoneOn = request.DoneOn });
        }
        else
        {
            db.ExpectVersion(milestone, request.Version);
            (milestone.Name, milestone.DueOn, milestone.DoneOn) = (name, request.DueOn!.Value, request.DoneOn);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("这个节点");
        }

        return Result.Done;
    }

    private Problem? DateProblem(Request request, PlanTask task) => request switch
    {
        { DueOn: { } due } when due < task.Plan.FirstDay() || due > task.Plan.LastDay() => new Problem(
            "milestone.due", $"节点时间应在规划期内（{task.Plan.FirstDay():yyyy-MM-dd} 至 {task.Plan.LastDay():yyyy-MM-dd}），请核对。", nameof(Request.DueOn)),
        { DoneOn: { } done } when done > clock.Today() => new Problem("milestone.done", "完成日期晚于今天，请填写实际完成的日期；尚未完成请留空。", nameof(Request.DoneOn)),
        { DoneOn: { } done } when done < task.Plan.FirstDay() => new Problem("milestone.done", $"完成日期早于规划开始的 {task.Plan.FirstDay():yyyy-MM-dd}，请核对。", nameof(Request.DoneOn)),
        _ => null,
    };

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid TaskId { get; set; }

        /// <summary>The milestone changed, or null for a new one.</summary>
        public Guid? MilestoneId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "节点名称"), Required(ErrorMessage = "请填写节点名称。"), StringLength(120, ErrorMessage = "节点名称最多 120 个字，请精简。")]
        public string? Name { get; set; }

        [Display(Name = "应完成日期"), Required(ErrorMessage = "请填写应完成日期。")]
        public DateOnly? DueOn { get; set; }

        [Display(Name = "实际完成日期")]
        public DateOnly? DoneOn { get; set; }
    }
}
