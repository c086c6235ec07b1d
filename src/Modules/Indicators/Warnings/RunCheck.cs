using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Indicators.Warnings;

/// <summary>Runs the daily check at once, for a bureau that has just changed a rule or entered figures.</summary>
public sealed class RunCheck(CurrentActor current, IJobQueue jobs) : IUseCase
{
    public async Task<Result> HandleAsync(CancellationToken cancellation = default)
    {
        if (!current.Actor.Can(Capability.ManageIndicators))
        {
            return Problem.NotAllowed("检查预警");
        }

        await jobs.EnqueueAsync<CheckWarnings>(Guid.Empty, cancellation);
        return Result.Done;
    }
}
