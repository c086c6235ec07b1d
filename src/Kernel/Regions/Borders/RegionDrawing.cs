namespace Chuangpu.Kernel.Regions.Borders;

/// <summary>Regions drawn to one scale.</summary>
/// <param name="Width">Of the drawing; the larger of width and height is <see cref="Largest"/>.</param>
/// <param name="Height">Of the drawing.</param>
/// <param name="Outlines">The regions that have borders, by code.</param>
/// <param name="ReviewNumber">The 审图号 of the official map they come from; null for the sketch that comes with the program.</param>
public sealed record RegionDrawing(int Width, int Height, IReadOnlyDictionary<string, RegionOutline> Outlines, string? ReviewNumber)
{
    /// <summary>The larger of width and height.</summary>
    public const int Largest = 1000;

    /// <summary>What must stand beside the map wherever it is shown.</summary>
    public string Statement => ReviewNumber is { } number ? $"审图号：{number}" : "示意图：边界经过简化，不作为划界依据";
}
