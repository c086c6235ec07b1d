namespace Chuangpu.Reading;

/// <summary>
/// Finds unnumbered headings that open a paragraph (构建多层次培育机制。按照…): a short first sentence without a comma,
/// in at least two paragraphs under the same heading.
/// </summary>
internal sealed class RunInHeadings
{
    private const int Longest = 24;
    private const int Shortest = 4;

    private readonly HashSet<Block> found = [];

    public RunInHeadings(PlanDocument document)
    {
        var shaped = new List<Block>();
        foreach (var block in document.Blocks)
        {
            if (block.Table is not null || block.Mark.Markdown > 0 || block.Mark.Rank is not (HeadingRank.None or HeadingRank.Dash or HeadingRank.Ordinal))
                Take(shaped);
            else if (IsShaped(block))
                shaped.Add(block);
        }
        Take(shaped);
    }

    public bool Has(Block block) => found.Contains(block);

    private void Take(List<Block> shaped)
    {
        if (shaped.Count > 1)
            found.UnionWith(shaped);
        shaped.Clear();
    }

    private static bool IsShaped(Block block)
    {
        if (block.Passage is not { } passage || block.Mark.IsHeading || passage.Length < 40)
            return false;
        var masked = passage.Masked;
        for (var i = 0; i <= Longest && i < masked.Length; i++)
        {
            if (masked[i] is '。' or '：')
                return i >= Shortest;
            if (masked[i] is '，' or '；' || char.IsAsciiDigit(masked[i]))
                return false;
        }
        return false;
    }
}
