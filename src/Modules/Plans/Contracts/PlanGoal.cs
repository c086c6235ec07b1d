using Chuangpu.Statistics.Progress;

namespace Chuangpu.Plans.Contracts;

/// <summary>A goal and how it stands on a day.</summary>
public sealed record PlanGoal
{
    /// <summary>The goal.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The plan's title.</summary>
    public required string PlanTitle { get; init; }

    /// <summary>The plan's region (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>What is measured.</summary>
    public required string Name { get; init; }

    /// <summary>约束性 or 预期性.</summary>
    public required string Kind { get; init; }

    /// <summary>The unit of <see cref="Value"/> and <see cref="Path"/>, or empty.</summary>
    public required string Unit { get; init; }

    /// <summary>The target in words, such as 到2025年达到500家.</summary>
    public required string Target { get; init; }

    /// <summary>The target where it is a level, in <see cref="Unit"/>; null for words.</summary>
    public decimal? TargetValue { get; init; }

    /// <summary>The year the way begins.</summary>
    public required int StartYear { get; init; }

    /// <summary>The plan's baseline in <see cref="Unit"/>; null where it gives none, and for growth.</summary>
    public decimal? BaseValue { get; init; }

    /// <summary>The year it is due.</summary>
    public required int DueYear { get; init; }

    /// <summary>The planned value of each year; empty where there is no path.</summary>
    public required IReadOnlyDictionary<int, decimal> Path { get; init; }

    /// <summary>Whether the values are growth in percent and not levels.</summary>
    public bool IsGrowth { get; init; }

    /// <summary>Whether that growth is asked for each year; else it is over the whole period.</summary>
    public bool IsYearlyGrowth { get; init; }

    /// <summary>Whether the same amount is asked for anew each year.</summary>
    public bool IsFlow { get; init; }

    /// <summary>Whether a lower value is better.</summary>
    public bool Falls { get; init; }

    /// <summary>The indicator that measures it, or null where values are entered by hand.</summary>
    public string? Indicator { get; init; }

    /// <summary>The figures of that indicator in the plan's region, as known on the day and earliest first; empty without indicator.</summary>
    public required IReadOnlyList<StatisticYear> Figures { get; init; }

    /// <summary>The judgement.</summary>
    public required ProgressState State { get; init; }

    /// <summary>How the judgement came about.</summary>
    public required string Explanation { get; init; }

    /// <summary>The year of the latest value, or null.</summary>
    public int? Year { get; init; }

    /// <summary>The latest value, or null.</summary>
    public decimal? Value { get; init; }

    /// <summary>Who entered the latest value at the goal itself; null where statistics measure it or the program entered it.</summary>
    public Guid? EnteredBy { get; init; }

    /// <summary>When (UTC); null where statistics measure it.</summary>
    public DateTime? EnteredAt { get; init; }

    /// <summary>Percent of the way done, where there is a way.</summary>
    public decimal? WayShare { get; init; }

    /// <summary>Percent of the way planned for the year of the value.</summary>
    public decimal? PlannedShare { get; init; }

    /// <summary>Percent of the time gone.</summary>
    public required decimal TimeShare { get; init; }

    /// <summary>Whether the latest value is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <summary>The headings its sentence stands under.</summary>
    public required string Section { get; init; }

    /// <summary>Its sentence in the document.</summary>
    public required string SourceHref { get; init; }

    /// <summary>Its page.</summary>
    public required string Href { get; init; }

    /// <summary>The unit that answers for it, or null.</summary>
    public Guid? ResponsibleOrganisationId { get; init; }
}
