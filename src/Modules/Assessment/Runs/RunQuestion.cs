using Chuangpu.Assessment.Schemes;

namespace Chuangpu.Assessment.Runs;

/// <summary>The run that is about to be made.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Scheme">What the version says.</param>
/// <param name="Year">The assessment year.</param>
/// <param name="DataYear">The year of figures.</param>
/// <param name="CutOff">As known at the end of this day.</param>
public sealed record RunQuestion(Guid SchemeId, SchemeDefinition Scheme, int Year, int DataYear, DateOnly CutOff)
{
    /// <summary>The plan whose goals and tasks count, or null.</summary>
    public Guid? PlanId { get; init; }

    /// <summary>The run it takes the place of, or null.</summary>
    public Guid? FollowsId { get; init; }
}
