using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Import;

/// <summary>Imports that wait for somebody: failed and read ones for who handed them in, reviewed ones for a second person of the bureau.</summary>
public sealed class ImportTodos(ChuangpuDb db) : ITodoSource
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<TodoItem>> ListAsync(Actor actor, CancellationToken cancellation)
    {
        var manages = actor.Can(Capability.ManagePlans);
        var publishes = actor.Can(Capability.PublishPlans);
        if (!manages && !publishes)
        {
            return [];
        }

        var waiting = await db.Set<PlanImport>().AsNoTracking()
            .Where(i => (manages && i.CreatedBy == actor.UserId && (i.State == ImportState.Queued || i.State == ImportState.Reading || i.State == ImportState.Review || i.State == ImportState.Failed))
                || (publishes && i.State == ImportState.Submitted && i.RegionCode == actor.RegionCode && i.CreatedBy != actor.UserId && i.SubmittedBy != actor.UserId))
            .OrderByDescending(i => i.CreatedAt).ToListAsync(cancellation);
        return [.. waiting.Select(Todo)];
    }

    private static TodoItem Todo(PlanImport import) => import.State switch
    {
        ImportState.Submitted => new($"发布《{import.Title}》", ImportAddress.Of(import), null, "规划发布"),
        ImportState.Review => new($"复核《{import.Title}》", ImportAddress.Of(import), null, "规划复核"),
        ImportState.Failed => new($"“{import.FileName}”没有读成，请重新上传", import.Address, null, "规划导入"),
        _ => new($"正在读取“{import.FileName}”", import.Address, null, "规划导入"),
    };
}
