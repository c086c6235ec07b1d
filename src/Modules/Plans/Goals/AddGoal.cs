using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Source;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Goals;

/// <summary>Adds a goal that stands in the plan but was missed when it was read. A goal that is new is added by a decision instead.</summary>
public sealed class AddGoal(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (await db.Set<Plan>().SingleOrDefaultAsync(p => p.Id == request.PlanId, cancellation) is not { } plan)
        {
            return Problem.NotFound("该规划");
        }

        if (!current.Actor.MayManage(plan))
        {
            return Problem.NotAllowed("新增目标");
        }

        if ((RequestRules.Check(request) ?? request.Problem() ?? plan.WhyClosed()) is { } broken)
        {
            return broken;
        }

        if (plan.Status == PlanStatus.Active && string.IsNullOrWhiteSpace(request.Section))
        {
            return new Problem("goal.section", "请写明该目标在规划中的章节。规划中没有的目标，须凭调整决定新增。", nameof(Request.Section));
        }

        var goal = new Goal
        {
            PlanId = plan.Id,
            Name = "",
            Unit = "",
            Place = new SourcePlace(),
            AcceptedBy = current.Actor.UserId,
            AcceptedAt = clock.GetUtcNow().UtcDateTime,
        };
        request.Into(goal);
        db.Add(goal);
        await db.SaveChangesAsync(cancellation);
        return goal.Id;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : GoalInput
    {
        public Guid PlanId { get; set; }
    }
}
