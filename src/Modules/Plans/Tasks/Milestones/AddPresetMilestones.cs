using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tasks.Milestones;

/// <summary>
/// Adds the stages such plans name (一年架梁立柱、三年点上突破、五年基本成型), counted from the plan's start; stages beyond
/// the plan's end or already there are left out.
/// </summary>
public sealed class AddPresetMilestones(ChuangpuDb db, CurrentActor current) : IUseCase
{
    /// <summary>The stages, with the years after which they are due.</summary>
    public static IReadOnlyList<(int Years, string Name)> Presets { get; } = [(1, "一年架梁立柱"), (3, "三年点上突破"), (5, "五年基本成型")];

    public async Task<Result<int>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var task = await db.Set<PlanTask>().Include(t => t.Plan).Include(t => t.Milestones).SingleOrDefaultAsync(t => t.Id == request.TaskId, cancellation);
        if (task is null)
        {
            return Problem.NotFound("这项任务");
        }

        if (!current.Actor.MayManage(task))
        {
            return Problem.NotAllowed("编辑节点");
        }

        if (task.Closed() is { } problem)
        {
            return problem;
        }

        var missing = Presets
            .Select(p => (p.Name, DueOn: task.Plan.FirstDay().AddYears(p.Years).AddDays(-1)))
            .Where(p => p.DueOn <= task.LastDay && !task.Milestones.Exists(m => m.Name == p.Name))
            .Select(p => new Milestone { TaskId = task.Id, Name = p.Name, DueOn = p.DueOn })
            .ToList();
        if (missing.Count == 0)
        {
            return new Problem("milestone.none", "一年、三年、五年节点都已经有了，或晚于任务的完成时间，没有可添加的。");
        }

        db.AddRange(missing);
        await db.SaveChangesAsync(cancellation);
        return missing.Count;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid TaskId { get; set; }
    }
}
