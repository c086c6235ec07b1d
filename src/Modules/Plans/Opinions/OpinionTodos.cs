using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Opinions;

/// <summary>Opinions on the own region's plans that wait to be looked at.</summary>
internal sealed class OpinionTodos(ChuangpuDb db) : ITodoSource
{
    private const int Shown = 40, Most = 50;

    public async Task<IReadOnlyList<TodoItem>> ListAsync(Actor actor, CancellationToken cancellation)
    {
        if (!actor.Can(Capability.ModerateOpinions) || actor.RegionCode is not { } region)
        {
            return [];
        }

        var waiting = await db.Set<Opinion>().Where(o => o.State == OpinionState.Pending && o.Plan.RegionCode == region)
            .OrderBy(o => o.ReceivedAt).Select(o => new { o.Id, o.Text }).Take(Most).ToListAsync(cancellation);
        return [.. waiting.Select(o => new TodoItem($"审核公众意见：{(o.Text.Length > Shown ? o.Text[..Shown] + "…" : o.Text)}", $"/opinions/{o.Id}", null, "公众意见"))];
    }
}
