namespace Chuangpu.Plans.Supervision;

/// <summary>A supervision item as lists show it.</summary>
public sealed record ItemRow(
    Guid Id, string RegionCode, string? PlanTitle, SupervisionKind Kind, string Title, Guid ResponsibleId, string Responsible, DateOnly OpenedOn, DateOnly DueOn,
    SupervisionState State, DateOnly? ClosedOn, Guid? OpenedBy, bool IsDemo)
{
    /// <summary>Days past the day while not closed, else 0.</summary>
    public int DaysLate { get; init; }
}
