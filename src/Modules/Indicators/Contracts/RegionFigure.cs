namespace Chuangpu.Indicators.Contracts;

/// <summary>A region among its siblings by an indicator.</summary>
/// <param name="Code">The region (six digits).</param>
/// <param name="Name">Its name.</param>
/// <param name="Rank">From 1; equal figures share one. Null without a complete figure.</param>
/// <param name="Value">The figure, rounded as it is shown; null where it is missing or incomplete.</param>
/// <param name="Text">The figure in words, or why there is none.</param>
/// <param name="Href">The page of the indicator in the region.</param>
/// <param name="IsDemo">Whether it is invented for the demo.</param>
public sealed record RegionFigure(string Code, string Name, int? Rank, decimal? Value, string Text, string Href, bool IsDemo);
