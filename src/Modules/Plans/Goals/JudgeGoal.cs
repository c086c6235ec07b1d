using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Register;
using Chuangpu.Statistics.Progress;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Goals;

/// <summary>Puts a person's judgement in place of a goal's computed state, with the reason, or restores the computed one.</summary>
public sealed class JudgeGoal(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    internal const int LongestReason = 500;

    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (await db.Set<Goal>().Include(g => g.Plan).Include(g => g.Judgements).SingleOrDefaultAsync(g => g.Id == request.GoalId, cancellation) is not { } goal)
        {
            return Problem.NotFound("该目标");
        }

        if (!current.Actor.MayManage(goal.Plan))
        {
            return Problem.NotAllowed("判断目标进度");
        }

        if ((RequestRules.Check(request) ?? goal.WhyClosed()) is { } broken)
        {
            return broken;
        }

        var standing = goal.Judgements.MaxBy(j => (j.At, j.Id));
        if (standing?.State == request.State)
        {
            return new Problem("judgement.unchanged", request.State is null ? "目前就是按数据计算的状态，没有需要恢复的人工判断。" : "目前的人工判断已是这个状态，没有重复保存。", nameof(Request.State));
        }

        db.Add(new GoalJudgement { GoalId = goal.Id, State = request.State, Reason = request.Reason!.Trim(), ByName = current.Actor.Name, At = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid GoalId { get; set; }

        /// <summary>Null restores the computed state.</summary>
        [Display(Name = "状态")]
        public ProgressState? State { get; set; }

        [Display(Name = "理由"), Required(ErrorMessage = "请写明理由，它会和状态一起显示。"), StringLength(LongestReason, ErrorMessage = "理由最多 500 个字，请精简。")]
        public string? Reason { get; set; }
    }
}
