namespace Chuangpu.Kernel.Regions;

/// <summary>A region in a list to choose from.</summary>
/// <param name="Code">Six digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="Group">The prefecture it stands under, itself included; null for a province and the nation.</param>
public sealed record RegionChoice(string Code, string Name, string? Group);
