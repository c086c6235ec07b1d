using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Publication;

/// <summary>Reads a batch whole.</summary>
internal static class BatchSaving
{
    /// <summary>A batch of the scope with its applications and objections, tracked; or null.</summary>
    public static Task<Batch?> FindBatchAsync(this ChuangpuDb db, Guid id, CancellationToken cancellation) => db.Set<Batch>()
        .Include(b => b.Objections).Include(b => b.Applications).ThenInclude(a => a.Organisation)
        .Include(b => b.Applications).ThenInclude(a => a.Clause).Include(b => b.Applications).ThenInclude(a => a.Steps.OrderBy(s => s.Ordinal))
        .AsSplitQuery().SingleOrDefaultAsync(b => b.Id == id, cancellation);
}
