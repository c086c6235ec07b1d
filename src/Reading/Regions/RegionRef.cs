namespace Chuangpu.Reading;

/// <summary>A region as the plan names it.</summary>
/// <param name="Name">Full name, such as 长治市.</param>
/// <param name="Code">Six-digit GB/T 2260 code, 000000 for the nation, or null when the name isn't in the register.</param>
/// <param name="Level">national, province, prefecture or county.</param>
public sealed record RegionRef(string Name, string? Code, string Level);
