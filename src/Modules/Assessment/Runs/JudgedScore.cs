namespace Chuangpu.Assessment.Runs;

/// <summary>What assessors gave a unit for an item, made one of several by the process.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Unit">The unit's key.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Basis">How it came about: how many assessors, mean or trimmed mean.</param>
public sealed record JudgedScore(string Item, string Unit, decimal Score, string Basis);
