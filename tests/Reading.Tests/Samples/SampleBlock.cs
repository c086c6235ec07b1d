using System.Text.RegularExpressions;

namespace Chuangpu.Reading.Tests.Samples;

internal enum SampleBlockKind
{
    Paragraph,
    Chapter,
    Section,
    Item,
    Row,
    Box,
}

/// <summary>
/// A block of the sample's text as an author has it before him: a sentence cut by a page is whole again,
/// a table's second head and a box's second title, which only printing makes, are gone.
/// </summary>
internal sealed partial record SampleBlock(SampleBlockKind Kind, string Text)
{
    public static IReadOnlyList<SampleBlock> Of(string text)
    {
        List<SampleBlock> blocks = [];
        HashSet<string> printedOnce = [];
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var block = new SampleBlock(KindOf(line), line);
            var repeats = block.Kind is SampleBlockKind.Row or SampleBlockKind.Box && !printedOnce.Add(line);
            if (repeats)
                continue;
            if (blocks.Count > 0 && block.Kind == SampleBlockKind.Paragraph && IsCut(blocks[^1]))
                blocks[^1] = blocks[^1] with { Text = blocks[^1].Text + line };
            else
                blocks.Add(block);
        }

        return blocks;
    }

    private static bool IsCut(SampleBlock block) =>
        block.Kind == SampleBlockKind.Paragraph && block.Text.Length > 60 && block.Text[^1] is not ('。' or '）' or ')' or '：');

    private static SampleBlockKind KindOf(string line) =>
        Row().IsMatch(line) ? SampleBlockKind.Row
        : line.Contains('\t') ? SampleBlockKind.Paragraph
        : Chapter().IsMatch(line) ? SampleBlockKind.Chapter
        : Section().IsMatch(line) ? SampleBlockKind.Section
        : Item().IsMatch(line) ? SampleBlockKind.Item
        : line.StartsWith("专栏", StringComparison.Ordinal) ? SampleBlockKind.Box
        : SampleBlockKind.Paragraph;

    [GeneratedRegex(@"^(序号|\d+)\t")]
    private static partial Regex Row();

    [GeneratedRegex("^第.章 ")]
    private static partial Regex Chapter();

    [GeneratedRegex("^第.节 ")]
    private static partial Regex Section();

    [GeneratedRegex("^（.）[^。]{1,30}$")]
    private static partial Regex Item();
}
