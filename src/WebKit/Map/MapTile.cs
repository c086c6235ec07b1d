namespace Chuangpu.WebKit;

/// <summary>A region in a map of tiles.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Row">Its row, from 1; no two tiles share a place.</param>
/// <param name="Value">What it is coloured by; null where there is no value.</param>
/// <param name="Text">The value in words, or why there is none.</param>
/// <param name="Href">Where it leads.</param>
public sealed record MapTile(string Name, int Column, int Row, decimal? Value, string Text, string Href);
