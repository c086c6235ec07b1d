namespace Chuangpu.Plans.Contracts;

/// <summary>The goals of plans and how they stand, for the capabilities that measure, warn and assess. Limited to what the current actor may see.</summary>
public interface IPlanGoals
{
    /// <summary>First mentions of the goals of plans in force.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellation">Stops.</param>
    Task<IReadOnlyList<PlanGoal>> ReadAsync(PlanGoalQuery query, CancellationToken cancellation);

    /// <summary>The sentences of the plans that ask for some goals; a goal whose document is not kept, or that was added without one, is missing.</summary>
    /// <param name="goalIds">The goals.</param>
    /// <param name="cancellation">Stops.</param>
    Task<IReadOnlyDictionary<Guid, string>> SentencesAsync(IReadOnlyCollection<Guid> goalIds, CancellationToken cancellation);
}
