namespace Chuangpu.Enterprises.Contracts;

/// <summary>A step of a ladder and how enterprises moved on it.</summary>
/// <param name="Key">The step's stable name.</param>
/// <param name="Name">The step.</param>
/// <param name="Stock">How many held it at the end of the year.</param>
/// <param name="In">New, from no lower step.</param>
/// <param name="Up">New, from the step below.</param>
/// <param name="Down">Lost it, and stand on a lower step.</param>
/// <param name="Out">Lost it, and stand on none.</param>
/// <param name="Href">The enterprises that hold it.</param>
/// <param name="InHref">The enterprises that are new from no lower step.</param>
/// <param name="UpHref">The enterprises that rose to it.</param>
/// <param name="LostHref">The page that lists who lost it.</param>
public sealed record LadderRung(string Key, string Name, int Stock, int In, int Up, int Down, int Out, string Href, string InHref, string UpHref, string LostHref);
