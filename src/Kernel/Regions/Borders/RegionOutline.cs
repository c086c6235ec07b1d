namespace Chuangpu.Kernel.Regions.Borders;

/// <summary>A region drawn, in the units of its <see cref="RegionDrawing"/>.</summary>
/// <param name="Path">An SVG path of all its rings; to be filled by the even-odd rule.</param>
/// <param name="X">Where its name goes.</param>
/// <param name="Y">Where its name goes.</param>
/// <param name="Room">How much width there is for the name.</param>
public sealed record RegionOutline(string Path, int X, int Y, int Room);
