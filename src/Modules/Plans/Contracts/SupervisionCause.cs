namespace Chuangpu.Plans.Contracts;

/// <summary>Why a rule of another capability asks for supervision, such as an indicator far behind its path.</summary>
/// <param name="Key">Names the cause and nothing else, stable over time: <c>indicators/warning/&lt;goal id&gt;</c>. At most 200 characters.</param>
/// <param name="RegionCode">The region whose bureau supervises (six digits).</param>
/// <param name="ResponsibleId">The organisation that must mend it.</param>
/// <param name="Title">In one line, Chinese, at most 180 characters.</param>
/// <param name="Text">What was found and what is asked for.</param>
/// <param name="DueOn">By when.</param>
public sealed record SupervisionCause(string Key, string RegionCode, Guid ResponsibleId, string Title, string Text, DateOnly DueOn)
{
    /// <summary>The plan it serves, or null.</summary>
    public Guid? PlanId { get; init; }

    /// <summary>The task it is about, or null.</summary>
    public Guid? TaskId { get; init; }

    /// <summary>The goal it is about, or null.</summary>
    public Guid? GoalId { get; init; }

    /// <summary>Whether the figures it rests on are invented for the demo.</summary>
    public bool IsDemo { get; init; }
}
