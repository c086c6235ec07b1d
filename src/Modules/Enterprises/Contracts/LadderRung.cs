namespace Chuangpu.Enterprises.Contracts;

/// <summary>A step of a ladder and how enterprises moved on it: what was there, with the new ones and without those gone, is what is there.</summary>
/// <param name="Key">The step's stable name.</param>
/// <param name="Name">The step.</param>
/// <param name="Stock">How many held it at the end of the year.</param>
/// <param name="In">New, from no lower step.</param>
/// <param name="Up">New, from the step below; 0 for the lowest.</param>
/// <param name="Risen">Gone to a higher step in its place.</param>
/// <param name="Down">Lost it, and stand on a lower step.</param>
/// <param name="Out">Lost it, and stand on none.</param>
/// <param name="Href">The enterprises that hold it.</param>
/// <param name="InHref">The enterprises that are new from no lower step.</param>
/// <param name="UpHref">The enterprises that rose to it; null for the lowest step, which nobody rises to.</param>
/// <param name="RisenHref">The enterprises that rose from it.</param>
/// <param name="LostHref">The page that lists who lost it.</param>
public sealed record LadderRung(string Key, string Name, int Stock, int In, int Up, int Risen, int Down, int Out, string Href, string InHref, string? UpHref, string RisenHref, string LostHref)
{
    /// <summary>The movements in words, such as 新进 11、晋级 26、减少 11.</summary>
    public string Moves => string.Join('、', new[] { $"新进 {In}", UpHref is null ? null : $"晋级 {Up}", Risen == 0 ? null : $"升出 {Risen}", $"减少 {Down + Out}" }.OfType<string>());
}
