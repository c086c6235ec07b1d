namespace Chuangpu.Assessment.Scoring;

/// <summary>What a method made of a figure.</summary>
/// <param name="Score">Four decimals, or null where nothing can be said.</param>
/// <param name="How">The formula with its numbers, or what is missing.</param>
internal sealed record LeafScore(decimal? Score, string How)
{
    public static LeafScore Missing(string what) => new(null, what);
}
