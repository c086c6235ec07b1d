namespace Chuangpu.Cockpit.KeyIndicators;

/// <summary>The key indicators of a region's cockpit.</summary>
/// <param name="Codes">Their codes in order.</param>
/// <param name="Origin">Where they come from.</param>
/// <param name="From">The region that chose them (six digits), or null where none did.</param>
public sealed record KeyIndicatorList(IReadOnlyList<string> Codes, KeyIndicatorOrigin Origin, string? From);
