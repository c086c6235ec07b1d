using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Import;

/// <summary>Gives up an import that is not read, or cannot be; the file stays on record.</summary>
public sealed class AbandonPolicyImport(ChuangpuDb db, CurrentActor current) : IUseCase
{
    public async Task<Result> HandleAsync(Guid importId, CancellationToken cancellation = default)
    {
        if (await db.Set<PolicyImport>().SingleOrDefaultAsync(i => i.Id == importId, cancellation) is not { } import)
        {
            return Problem.NotFound("该导入");
        }

        if (!current.Actor.Can(Capability.ManagePolicies, import.RegionCode))
        {
            return Problem.NotAllowed("放弃该导入");
        }

        if (import.State is PolicyImportState.Done or PolicyImportState.Abandoned)
        {
            return new Problem("import.state", "这次导入已经结束，不能放弃。");
        }

        import.State = PolicyImportState.Abandoned;
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
