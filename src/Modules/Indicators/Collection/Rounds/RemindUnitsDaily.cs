using System.ComponentModel;
using Chuangpu.Kernel.Jobs;

namespace Chuangpu.Indicators.Collection.Rounds;

/// <summary>Reminds every morning before work begins.</summary>
[DisplayName("催报")]
[Daily(8, 0)]
internal sealed class RemindUnitsDaily(RemindUnits remind) : IBackgroundJob
{
    public Task RunAsync(Guid subject, CancellationToken cancellation) => remind.HandleAsync(null, cancellation);
}
