using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Applications;

namespace Chuangpu.Policies.Publication;

/// <summary>Takes an application out of a batch that is not approved; it waits for the next one.</summary>
public sealed class RemoveFromBatch(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Guid applicationId, string? reason, CancellationToken cancellation = default)
    {
        if (await db.FindApplicationAsync(applicationId, cancellation) is not { } application || application.Batch is not { } batch)
        {
            return Problem.NotFound("该事项");
        }

        if (!current.Actor.Can(Capability.CheckApplications, batch.RegionCode))
        {
            return Problem.NotAllowed("调整兑付批次");
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 500)
        {
            return new Problem("batch.reason", "请写明移出批次的原因，最多 500 个字。", "Reason");
        }

        if (application.Do(ApplicationAction.Unlist, current.Actor, clock.GetUtcNow().UtcDateTime, reason) is { } refused)
        {
            return refused;
        }

        (application.BatchId, application.AllocatedFen, application.AllocationNote) = (null, null, null);
        var saved = await db.SaveApplicationAsync(application, cancellation);
        return saved.Succeeded ? Result.Done : saved.Problem;
    }
}
