namespace Chuangpu.Indicators.Contracts;

/// <summary>A unit that open warnings ask to act.</summary>
/// <param name="Id">The organisation.</param>
/// <param name="Name">As plans write it.</param>
/// <param name="Count">How many warnings.</param>
/// <param name="Href">The list of them.</param>
public sealed record WarnedUnit(Guid Id, string Name, int Count, string Href);
