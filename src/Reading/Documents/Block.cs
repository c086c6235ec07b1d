namespace Chuangpu.Reading;

/// <summary>A passage or a table of the document, under the headings it stands under.</summary>
internal sealed class Block
{
    public Passage? Passage { get; init; }

    public PlanTable? Table { get; init; }

    public HeadingMark Mark { get; init; }

    /// <summary>The headings above, set when the outline is read.</summary>
    public Section Section { get; set; } = Section.Root;

    /// <summary>The block is a heading and nothing else.</summary>
    public bool IsHeading { get; set; }
}
