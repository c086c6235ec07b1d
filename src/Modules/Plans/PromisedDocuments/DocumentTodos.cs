using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Register;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.PromisedDocuments;

/// <summary>Documents of the own region's running plans that are past their day.</summary>
internal sealed class DocumentTodos(ChuangpuDb db, TimeProvider clock) : ITodoSource
{
    public async Task<IReadOnlyList<TodoItem>> ListAsync(Actor actor, CancellationToken cancellation)
    {
        if (!actor.Can(Capability.ManagePlans) || actor.RegionCode is not { } region)
        {
            return [];
        }

        var today = clock.Today();
        var late = await db.Set<PromisedDocument>()
            .Where(d => d.Plan.RegionCode == region && d.Plan.Status == PlanStatus.Active && d.RemovedOn == null && d.IssuedOn == null && d.WithdrawnOn == null && d.DueOn < today)
            .OrderBy(d => d.DueOn)
            .Select(d => new { d.Id, d.Title, d.DueOn }).ToListAsync(cancellation);
        return [.. late.Select(d => new TodoItem($"登记文件出台情况：《{d.Title}》", $"/promised-documents/{d.Id}", d.DueOn, "文件出台"))];
    }
}
