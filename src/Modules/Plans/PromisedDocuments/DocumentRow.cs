namespace Chuangpu.Plans.PromisedDocuments;

/// <summary>A promised document in a list.</summary>
public sealed record DocumentRow
{
    public required Guid Id { get; init; }

    public required Guid PlanId { get; init; }

    public required string PlanTitle { get; init; }

    public required string RegionCode { get; init; }

    /// <summary>The region's name.</summary>
    public required string Region { get; init; }

    public required string Title { get; init; }

    public required string Verb { get; init; }

    /// <summary>The unit that answers for it, or null.</summary>
    public string? Unit { get; init; }

    public Guid? UnitId { get; init; }

    /// <summary>The day it is due: its own, or the last of the plan.</summary>
    public required DateOnly DueOn { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public string? DocumentNumber { get; init; }

    public string? Link { get; init; }

    public required DocumentState State { get; init; }

    /// <summary>How many days past its day, 0 when in time, issued or given up.</summary>
    public required int DaysLate { get; init; }

    public required string Section { get; init; }

    /// <summary>Whether its dates are invented.</summary>
    public required bool IsDemo { get; init; }
}
