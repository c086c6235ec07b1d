namespace Chuangpu.Kernel.Regions.Borders;

/// <summary>A point of a border.</summary>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Latitude">Degrees north.</param>
public readonly record struct Place(double Longitude, double Latitude);
