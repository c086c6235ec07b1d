using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Import;

/// <summary>Has a file read again that could not be read; it was kept.</summary>
public sealed class RetryPolicyImport(ChuangpuDb db, CurrentActor current, IJobQueue jobs, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Guid importId, CancellationToken cancellation = default)
    {
        if (await db.Set<PolicyImport>().SingleOrDefaultAsync(i => i.Id == importId, cancellation) is not { } import)
        {
            return Problem.NotFound("该导入");
        }

        if (!current.Actor.Can(Capability.ManagePolicies, import.RegionCode))
        {
            return Problem.NotAllowed("重新读取该文件");
        }

        if (import.State != PolicyImportState.Failed)
        {
            return new Problem("import.state", "只有没有读成的文件可以重新读取。请刷新页面查看现在的状态。");
        }

        (import.State, import.Percent, import.Message, import.QueuedAt) = (PolicyImportState.Queued, 0, null, clock.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("这次导入");
        }

        await jobs.EnqueueAsync<ReadImportedPolicy>(import.Id, cancellation);
        return Result.Done;
    }
}
