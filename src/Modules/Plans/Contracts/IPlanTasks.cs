namespace Chuangpu.Plans.Contracts;

/// <summary>The tasks of plans and how they stood, for the capabilities that assess by them. Limited to what the current actor may see.</summary>
public interface IPlanTasks
{
    /// <summary>The tasks of a plan that stood on a day, in the order of the text.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="asOf">As known at the end of this day: reports and their confirmation count when they were given by then.</param>
    /// <param name="cancellation">Stops.</param>
    Task<IReadOnlyList<PlanTaskStanding>> ReadAsync(Guid planId, DateOnly asOf, CancellationToken cancellation) => ReadAsync(planId, asOf, asOf, cancellation);

    /// <summary>The same as they stood on one day by what was known on a later one: reports of later periods do not count, confirmations given since do.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="on">The day they stood on.</param>
    /// <param name="asOf">The day of knowledge, not before it.</param>
    /// <param name="cancellation">Stops.</param>
    Task<IReadOnlyList<PlanTaskStanding>> ReadAsync(Guid planId, DateOnly on, DateOnly asOf, CancellationToken cancellation);
}
