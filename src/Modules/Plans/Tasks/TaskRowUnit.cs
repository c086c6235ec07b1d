namespace Chuangpu.Plans.Tasks;

/// <summary>A unit of a <see cref="TaskRow"/>: the organisation's name once linked, else the plan's own words.</summary>
public sealed record TaskRowUnit(string Name, Guid? OrganisationId, bool Leads);
