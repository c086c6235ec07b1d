namespace Chuangpu.Reading;

/// <summary>A heading, a box or a table in the document's outline.</summary>
/// <param name="Number">The number as written without its punctuation (四, 1, 第一章), or null when unnumbered.</param>
/// <param name="Heading">The heading without its number.</param>
/// <param name="Depth">1 for the topmost headings.</param>
/// <param name="Start">First code unit of the heading in the given text.</param>
/// <param name="End">Behind the heading's last code unit.</param>
/// <param name="Kind">section, box (专栏) or table.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record OutlineEntry(string? Number, string Heading, int Depth, int Start, int End, string Kind, string Rule)
{
    /// <summary>False when the number doesn't follow the one before it at its level.</summary>
    public bool InSequence { get; init; } = true;
}
