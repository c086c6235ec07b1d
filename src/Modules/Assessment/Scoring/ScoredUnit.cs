namespace Chuangpu.Assessment.Scoring;

/// <summary>A unit's result with the words that explain it.</summary>
/// <param name="Result">The digits, which a replay must give again to the byte.</param>
/// <param name="Words">Of each scored item and event.</param>
public sealed record ScoredUnit(UnitResult Result, IReadOnlyList<ItemWords> Words);
