namespace Chuangpu.Plans.Contracts;

/// <summary>The plans that bind a region, for capabilities that assess by them. Limited to what the current actor may see.</summary>
public interface IPlansInForce
{
    /// <summary>The published plans of a region, newest period first.</summary>
    /// <param name="regionCode">Six digits.</param>
    /// <param name="asOf">How they stood at the end of this day.</param>
    /// <param name="cancellation">Stops.</param>
    Task<IReadOnlyList<PlanInForce>> OfRegionAsync(string regionCode, DateOnly asOf, CancellationToken cancellation);

    /// <summary>One plan, or null when it is unknown or was not published by then.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="asOf">How it stood at the end of this day.</param>
    /// <param name="cancellation">Stops.</param>
    Task<PlanInForce?> FindAsync(Guid planId, DateOnly asOf, CancellationToken cancellation);
}
