namespace Chuangpu.Plans.Contracts;

/// <summary>The projects of a plan's pool and how they stood, for the capabilities that report on the plan. Limited to what the current actor may see.</summary>
public interface IPlanProjects
{
    /// <summary>The projects as they stood on one day by what was known on a later one, in the order of the text; those taken out of the pool by then included.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="on">The day they stood on: later moves do not count.</param>
    /// <param name="asOf">The day of knowledge, not before it: moves recorded later do not count.</param>
    /// <param name="cancellation">Stops.</param>
    Task<IReadOnlyList<PlanProjectStanding>> ReadAsync(Guid planId, DateOnly on, DateOnly asOf, CancellationToken cancellation);
}
