namespace Chuangpu.Plans.Contracts;

/// <summary>An indicator a goal can be measured by.</summary>
/// <param name="Code">Its code, at most 30 characters.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="Unit">The unit of its values, or empty.</param>
/// <param name="Href">Its page for a region: the region's code follows.</param>
public sealed record Statistic(string Code, string Name, string Unit, string Href);
