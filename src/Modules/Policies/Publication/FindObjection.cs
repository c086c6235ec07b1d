using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Publication;

/// <summary>What somebody with the receipt code is told of an objection; the code nobody can guess is what lets them.</summary>
public sealed class FindObjection(ChuangpuDb db) : IUseCase
{
    /// <summary>The objection with its batch, or null.</summary>
    public Task<AwardObjection?> HandleAsync(string code, CancellationToken cancellation = default)
    {
        var asked = code.Trim().ToUpperInvariant();
        return db.Set<AwardObjection>().IgnoreQueryFilters().AsNoTracking().Include(o => o.Batch).SingleOrDefaultAsync(o => o.Code == asked, cancellation);
    }
}
