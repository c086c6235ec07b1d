using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Adjustments;

/// <summary>Adjustments of the actor's own region that wait for a second person and could be approved today.</summary>
public sealed class AdjustmentTodos(ChuangpuDb db, TimeProvider clock) : ITodoSource
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<TodoItem>> ListAsync(Actor actor, CancellationToken cancellation)
    {
        if (!actor.Can(Capability.PublishPlans) || actor.RegionCode is not { } region)
        {
            return [];
        }

        var today = clock.Today();
        var waiting = await db.Set<Adjustment>().AsNoTracking()
            .Where(a => a.State == AdjustmentState.Pending && a.Plan.RegionCode == region && a.ProposedBy != actor.UserId && a.EffectiveOn <= today)
            .OrderBy(a => a.ProposedAt).ToListAsync(cancellation);
        return [.. waiting.Select(a => new TodoItem(
            $"{DisplayText.OfEnum(a.Action)}{DisplayText.OfEnum(a.ItemKind)}“{a.ItemTitle}”（{a.DocumentNumber}）", $"/plans/{a.PlanId}/adjustments/{a.Id}", null, "调整审批"))];
    }
}
