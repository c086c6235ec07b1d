namespace Chuangpu.Assessment.Process.Cases;

/// <summary>An item in a <see cref="ResultLetter"/>.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Depth">How far below the top it stands, from 0.</param>
/// <param name="Weight">Its points, or null for an event.</param>
/// <param name="Score">What it scored, or null where it was left out.</param>
/// <param name="How">How that came about.</param>
public sealed record LetterLine(string Code, string Name, int Depth, decimal? Weight, decimal? Score, string How)
{
    /// <summary>By how many points it moved the total against the year before; at the top the whole difference, which those below add up to. Null where no published result of that year is known, and for nodes.</summary>
    public decimal? Change { get; init; }

    /// <summary>The page that shows its figure, or null.</summary>
    public string? Href { get; init; }

    /// <summary>Whether it is an item of this year and not only a reason of the difference to the year before.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsItem => Weight is not null || Score is not null;
}
