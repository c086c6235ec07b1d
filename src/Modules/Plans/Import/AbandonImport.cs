using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Import;

/// <summary>Gives an import up; the file and what was found stay on record.</summary>
public sealed class AbandonImport(ChuangpuDb db, CurrentActor current) : IUseCase
{
    /// <summary>Gives it up, unless it is published.</summary>
    public async Task<Result> HandleAsync(Guid importId, CancellationToken cancellation = default)
    {
        var import = await db.Set<PlanImport>().SingleOrDefaultAsync(i => i.Id == importId, cancellation);
        if (import is null)
        {
            return Problem.NotFound("该导入");
        }

        if (!current.Actor.Can(Capability.ManagePlans, import.RegionCode))
        {
            return Problem.NotAllowed("放弃该导入");
        }

        if (import.State is ImportState.Published or ImportState.Abandoned)
        {
            return new Problem("import.state", "这次导入已经结束，不能放弃。");
        }

        import.State = ImportState.Abandoned;
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("这次导入");
        }
    }
}
