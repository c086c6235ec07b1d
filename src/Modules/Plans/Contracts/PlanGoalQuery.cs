namespace Chuangpu.Plans.Contracts;

/// <summary>Which goals are asked for; what is null does not narrow.</summary>
public sealed record PlanGoalQuery
{
    /// <summary>Of plans of this region.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Of plans of these regions.</summary>
    public IReadOnlyCollection<string>? RegionCodes { get; init; }

    /// <summary>Measured by this indicator.</summary>
    public string? Indicator { get; init; }

    /// <summary>These goals.</summary>
    public IReadOnlyCollection<Guid>? GoalIds { get; init; }

    /// <summary>With one of these words in their name or in the headings their sentence stands under.</summary>
    public IReadOnlyCollection<string>? Words { get; init; }

    /// <summary>As it stood on a past day; null for today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>As it stood at the end of this year, by what was known on the day: values of later years do not count. Null for all years.</summary>
    public int? UpTo { get; init; }
}
