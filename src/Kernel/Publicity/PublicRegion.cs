using Chuangpu.Kernel.Regions;

namespace Chuangpu.Kernel.Publicity;

/// <summary>A region that has something public, or lies above one that has.</summary>
/// <param name="Code">Six digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">Its level.</param>
public sealed record PublicRegion(string Code, string Name, RegionLevel Level);
