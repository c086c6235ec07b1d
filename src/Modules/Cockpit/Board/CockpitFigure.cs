namespace Chuangpu.Cockpit.Board;

/// <summary>A figure of the cockpit that an instruction can be put on.</summary>
/// <param name="Key">Names it within the cockpit of a region, stable over time.</param>
/// <param name="Label">What it is, with the region.</param>
/// <param name="Value">What it is now, with its unit.</param>
/// <param name="Href">Its page.</param>
/// <param name="IsDemo">Whether it is invented for the demo.</param>
public sealed record CockpitFigure(string Key, string Label, string Value, string Href, bool IsDemo);
