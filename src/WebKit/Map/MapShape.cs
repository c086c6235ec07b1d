namespace Chuangpu.WebKit;

/// <summary>A region of a map.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its borders as an SVG path in the units of the map, filled by the even-odd rule.</param>
/// <param name="X">Where its name goes.</param>
/// <param name="Y">Where its name goes.</param>
/// <param name="Room">The width there is for the name; a name that does not fit is left to the tooltip and the table.</param>
/// <param name="Value">What it is coloured by; null where there is no value.</param>
/// <param name="Text">The value in words, or why there is none.</param>
/// <param name="Href">Where it leads, or null for a neighbour that is only drawn.</param>
public sealed record MapShape(string Name, string Path, int X, int Y, int Room, decimal? Value, string Text, string? Href)
{
    /// <summary>Whether it is drawn for orientation only and takes no part in the classes.</summary>
    public bool IsNeighbour => Href is null;

    /// <summary>Whether it is the one the page is about.</summary>
    public bool IsCurrent { get; init; }
}
