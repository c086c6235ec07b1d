using Chuangpu.Plans.Contracts;

namespace Chuangpu.Indicators.Contracts;

/// <summary>Where a region stands by its indicators, at a glance.</summary>
public interface IRegionMonitor
{
    /// <summary>Reads; null when the region lies outside what the current actor may see, or no key indicator is in the catalogue.</summary>
    /// <param name="regionCode">Six digits.</param>
    /// <param name="key">The codes of the key indicators in their order; those not in the catalogue are left out.</param>
    /// <param name="indicator">The code of the indicator looked at closely; where it is null or unknown the first of the key ones.</param>
    /// <param name="goals">The goals of the region's plans in force, as <see cref="IPlanGoals"/> reads them.</param>
    /// <param name="cancellation">Stops.</param>
    Task<RegionMonitor?> ReadAsync(string regionCode, IReadOnlyList<string> key, string? indicator, IReadOnlyList<PlanGoal> goals, CancellationToken cancellation);
}
