using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Library;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Clauses;

/// <summary>Throws a draft away; a clause that was never published goes with it.</summary>
public sealed class DropDraft(ChuangpuDb db, CurrentActor current) : IUseCase
{
    /// <returns>Whether the clause itself is left.</returns>
    public async Task<Result<bool>> HandleAsync(Guid versionId, CancellationToken cancellation = default)
    {
        if (await db.Set<ClauseVersion>().Include(v => v.Clause).ThenInclude(c => c.Versions).SingleOrDefaultAsync(v => v.Id == versionId, cancellation) is not { PublishedAt: null } draft)
        {
            return Problem.NotFound("该草稿");
        }

        if (!current.Actor.Can(Capability.ManagePolicies, draft.RegionCode))
        {
            return Problem.NotAllowed("删除该草稿");
        }

        var remains = draft.Clause.Versions.Count > 1;
        db.Remove(draft);
        if (!remains)
        {
            db.Remove(draft.Clause);
        }

        await db.SaveChangesAsync(cancellation);
        return remains;
    }
}
