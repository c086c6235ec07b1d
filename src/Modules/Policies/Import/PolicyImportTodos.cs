using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Import;

/// <summary>Imports of policies that are being read or could not be, for who handed them in.</summary>
internal sealed class PolicyImportTodos(ChuangpuDb db) : ITodoSource
{
    private const string Category = "政策导入";

    public async Task<IReadOnlyList<TodoItem>> ListAsync(Actor actor, CancellationToken cancellation)
    {
        if (!actor.Can(Capability.ManagePolicies))
        {
            return [];
        }

        var waiting = await db.Set<PolicyImport>().AsNoTracking()
            .Where(i => i.CreatedBy == actor.UserId && (i.State == PolicyImportState.Queued || i.State == PolicyImportState.Reading || i.State == PolicyImportState.Failed))
            .OrderByDescending(i => i.CreatedAt).ToListAsync(cancellation);
        return [.. waiting.Select(i => new TodoItem(i.IsUnread ? $"正在读取“{i.FileName}”" : $"“{i.FileName}”没有读成，请查看原因", i.Address, null, Category))];
    }
}
