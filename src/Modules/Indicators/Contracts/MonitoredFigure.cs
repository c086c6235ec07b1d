using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Contracts;

/// <summary>The latest figure of an indicator in a region.</summary>
/// <param name="Code">The indicator.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit, or empty.</param>
/// <param name="Period">The year in words, or null without a figure.</param>
/// <param name="Value">The figure; an incomplete total where no year has a complete one. Null where there is none.</param>
/// <param name="Text">The figure without its unit; null where there is none.</param>
/// <param name="Short">The figure rounded to what can be taken in at a glance.</param>
/// <param name="Missing">Why there is none.</param>
/// <param name="Change">Against the year before, in words; null where one of both is missing.</param>
/// <param name="Tone">Whether that change is good or bad.</param>
/// <param name="Href">The page of the indicator in the region.</param>
/// <param name="IsDemo">Whether it is invented for the demo.</param>
public sealed record MonitoredFigure(string Code, string Name, string Unit, string? Period, decimal? Value, string? Text, string? Short, string Missing, string? Change, Tone Tone, string Href, bool IsDemo);
