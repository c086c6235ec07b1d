namespace Chuangpu.Assessment.Scoring;

/// <summary>How an item's score came about, in Chinese, with the numbers put in.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="How">The formula with its numbers, or why there is no score.</param>
public sealed record ItemWords(string Item, string How);
