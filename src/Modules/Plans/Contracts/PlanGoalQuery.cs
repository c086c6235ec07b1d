namespace Chuangpu.Plans.Contracts;

/// <summary>Which goals are asked for; what is null does not narrow.</summary>
public sealed record PlanGoalQuery
{
    /// <summary>Of plans of this region.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Measured by this indicator.</summary>
    public string? Indicator { get; init; }

    /// <summary>These goals.</summary>
    public IReadOnlyCollection<Guid>? GoalIds { get; init; }

    /// <summary>As it stood on a past day; null for today.</summary>
    public DateOnly? AsOf { get; init; }
}
