using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Audit;

/// <summary>
/// Says by the audit trail whether kinds of items have changed since a moment, so that what was computed from them can be kept.
/// It sees the changes of every process on the database, because each is written together with its entry. What is not
/// audited (regions, classifications) is loaded at a start and does not change while the program runs.
/// </summary>
public static class ChangesSince
{
    /// <summary>The moment: the number of the last entry. Take it before reading what is to be kept.</summary>
    public static Task<long> MarkAsync(ChuangpuDb db, CancellationToken cancellation = default) =>
        db.Set<AuditHead>().Select(h => h.Sequence).SingleAsync(cancellation);

    /// <summary>Whether an item of one of the kinds was added, changed or deleted between two moments.</summary>
    /// <param name="db">The database.</param>
    /// <param name="since">The earlier moment.</param>
    /// <param name="until">The later moment; one before <paramref name="since"/> means that another database was put in its place.</param>
    /// <param name="kinds">The names of the entities, such as <c>Goal</c>.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public static async Task<bool> AnyAsync(ChuangpuDb db, long since, long until, IReadOnlyCollection<string> kinds, CancellationToken cancellation = default) =>
        until < since || (until > since && await db.Set<AuditEntry>().AnyAsync(e => e.Sequence > since && kinds.Contains(e.Subject), cancellation));
}
