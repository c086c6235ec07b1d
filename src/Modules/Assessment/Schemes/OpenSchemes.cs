using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Schemes;

/// <summary>Finds the version of a scheme the current actor may edit now.</summary>
public sealed class OpenSchemes(ChuangpuDb db, CurrentActor current) : IUseCase
{
    /// <summary>The newest version with its scheme and what it says; nothing where it is frozen or not the actor's to edit.</summary>
    /// <param name="schemeId">The scheme.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<(SchemeVersion? Version, SchemeDefinition? Definition)> FindAsync(Guid schemeId, CancellationToken cancellation = default)
    {
        var latest = await db.Set<SchemeVersion>().AsNoTracking().Include(v => v.Scheme).Where(v => v.SchemeId == schemeId).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellation);
        return latest is { FrozenAt: null } && current.Actor.Can(Capability.ManageAssessments, latest.Scheme.RegionCode) ? (latest, latest.Read()) : default;
    }
}
