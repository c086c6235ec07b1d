using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Supervision;

/// <summary>What supervision asks of somebody: replies to write and replies to judge.</summary>
internal sealed class SupervisionTodos(ChuangpuDb db) : ITodoSource
{
    public async Task<IReadOnlyList<TodoItem>> ListAsync(Actor actor, CancellationToken cancellation)
    {
        var items = new List<TodoItem>();
        if (actor.Can(Capability.ReportProgress) && actor.OrganisationId is { } own)
        {
            items.AddRange(await db.Set<SupervisionItem>()
                .Where(i => i.ResponsibleId == own && (i.State == SupervisionState.Open || i.State == SupervisionState.Returned))
                .Select(i => new TodoItem("回复督查事项：" + i.Title, "/supervision/" + i.Id, i.DueOn, "督查整改"))
                .ToListAsync(cancellation));
        }

        if (actor.Can(Capability.Supervise) && actor.RegionCode is { } region)
        {
            items.AddRange(await db.Set<SupervisionItem>()
                .Where(i => i.RegionCode == region && i.State == SupervisionState.Replied
                    && i.Steps.Where(s => s.Kind == StepKind.Reply).OrderByDescending(s => s.At).Select(s => s.By).FirstOrDefault() != actor.UserId)
                .Select(i => new TodoItem("审核整改回复：" + i.Title, "/supervision/" + i.Id, i.DueOn, "督查审核"))
                .ToListAsync(cancellation));
        }

        return [.. items.OrderBy(i => i.DueOn)];
    }
}
