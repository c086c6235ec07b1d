namespace Chuangpu.Plans.Contracts;

/// <summary>How the plans of a region are carried out, at a glance. Limited to what the current actor may see.</summary>
public interface IImplementation
{
    /// <summary>Reads what concerns the region's own plans in force and its own supervision.</summary>
    /// <param name="regionCode">Six digits.</param>
    /// <param name="cancellation">Stops.</param>
    Task<Implementation> ReadAsync(string regionCode, CancellationToken cancellation);

    /// <summary>The published plans in force of the regions below one, by region; for a region that has none of its own.</summary>
    /// <param name="regionCode">Six digits.</param>
    /// <param name="cancellation">Stops.</param>
    Task<IReadOnlyList<PlanBelow>> BelowAsync(string regionCode, CancellationToken cancellation);
}
