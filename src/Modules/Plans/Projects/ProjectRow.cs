namespace Chuangpu.Plans.Projects;

/// <summary>A project in a list.</summary>
public sealed record ProjectRow(
    Guid Id, Guid PlanId, string PlanTitle, string RegionCode, string Region, string Name, string Verb, string Actors, ProjectStage Stage, decimal? Investment, DateOnly? StartOn,
    DateOnly? FinishOn, DateOnly? MovedOn, string Section, bool IsDemo);
