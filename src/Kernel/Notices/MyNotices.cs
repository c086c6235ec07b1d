using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Notices;

/// <summary>The notices of the one who asks.</summary>
public sealed class MyNotices(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    private IQueryable<Notice> Mine => db.Set<Notice>().Where(n => n.UserId == current.Actor.UserId);

    /// <summary>The newest notices, unread before read.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public Task<List<Notice>> ListAsync(int most, CancellationToken cancellation = default) =>
        Mine.AsNoTracking().OrderBy(n => n.ReadAt != null).ThenByDescending(n => n.SentAt).Take(most).ToListAsync(cancellation);

    /// <summary>How many are unread.</summary>
    public Task<int> CountUnreadAsync(CancellationToken cancellation = default) => Mine.CountAsync(n => n.ReadAt == null, cancellation);

    /// <summary>Marks one notice as read, or all; somebody else's stay as they are.</summary>
    /// <param name="id">The notice, or null for all.</param>
    /// <param name="cancellation">Stops the write.</param>
    public async Task MarkReadAsync(Guid? id, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await Mine.Where(n => n.ReadAt == null && (id == null || n.Id == id)).ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAt, now), cancellation);
    }
}
