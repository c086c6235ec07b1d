namespace Chuangpu.Assessment.Runs;

/// <summary>A place where what is stored of a run is not what it is computed to be.</summary>
/// <param name="Unit">The unit's name.</param>
/// <param name="What">What differs, in Chinese: 总分, 名次, or an item and what of it.</param>
/// <param name="Stored">As stored.</param>
/// <param name="Computed">As computed from the frozen inputs.</param>
public sealed record ReplayDifference(string Unit, string What, string Stored, string Computed);
