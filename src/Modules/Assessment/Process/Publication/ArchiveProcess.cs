using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Assessment.Process.Publication;

/// <summary>Closes an assessment for good. Its run holds its inputs, so it can be replayed; its documents stay attached; nothing may be added any more.</summary>
public sealed class ArchiveProcess(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Guid processId, CancellationToken cancellation = default)
    {
        var found = await db.ManagedAsync(processId, current.Actor, "归档", cancellation);
        return !found.Succeeded ? found.Problem
            : found.Value.Do(ProcessAction.Archive, current.Actor, clock.GetUtcNow().UtcDateTime) is { } problem ? problem
            : await db.SaveProcessAsync(cancellation);
    }
}
