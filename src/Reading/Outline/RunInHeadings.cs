namespace Chuangpu.Reading;

/// <summary>
/// Finds unnumbered headings that open a paragraph (构建多层次培育机制。按照…): a short first sentence without a comma,
/// in at least two paragraphs that follow each other.
/// </summary>
internal sealed class RunInHeadings
{
    private const int Longest = 24;
    private const int Shortest = 4;

    private readonly HashSet<Block> found = [];

    public RunInHeadings(PlanDocument document)
    {
        Block? before = null;
        foreach (var block in document.Blocks)
        {
            var shaped = IsShaped(block);
            if (shaped && before is not null)
            {
                found.Add(before);
                found.Add(block);
            }
            before = shaped ? block : null;
        }
    }

    public bool Has(Block block) => found.Contains(block);

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
