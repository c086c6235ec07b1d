namespace Chuangpu.Reading;

/// <summary>Finds the headings, gives each block its section and checks the numbering.</summary>
internal sealed class OutlineReader(PlanDocument document, string? title)
{
    private readonly List<OutlineEntry> entries = [];
    private readonly List<Section> stack = [Section.Root];
    private readonly Dictionary<(Section, HeadingRank), int> ordinals = [];
    private readonly RunInHeadings runIns = new(document);

    public IReadOnlyList<OutlineEntry> Read()
    {
        foreach (var block in document.Blocks)
        {
            if (block.Table is { } table)
                AddTable(block, table);
            else if (block.Passage is { } passage)
                Place(block, passage);
        }
        return entries;
    }

    private Section Top => stack[^1];

    private void AddTable(Block block, PlanTable table)
    {
        block.Section = Top;
        if (table.Rows.FirstOrDefault(r => r.Span.End > 0) is not { } first)
            return;
        var (start, end) = table.Caption is { } caption ? (caption.SourceStart(0), caption.SourceEnd(caption.Length)) : first.Span;
        var heading = table.Caption?.Text ?? string.Join(' ', first.Cells.Select(c => c.Text));
        entries.Add(new OutlineEntry(null, heading, Top.Depth + 1, start, end, "table", "outline.table"));
    }

    private void Place(Block block, Passage passage)
    {
        var end = HeadingShape.End(block.Mark, passage, runIns.Has(block));
        if (end == 0)
        {
            block.Section = Top;
            return;
        }
        var mark = block.Mark;
        var start = Math.Min(mark.Markdown, end);
        var heading = passage.Text[Math.Min(mark.Length, end)..end].TrimEnd('。', '：', ' ');
        if (heading.Length == 0 || heading == title)
        {
            block.Section = Top;
            return;
        }
        var standalone = end >= passage.Length - 1;
        var rank = mark.Rank == HeadingRank.None && !standalone ? HeadingRank.Dash : mark.Rank;
        var parent = Parent(rank, mark.Ordinal, mark.Markdown, standalone);
        var section = new Section(parent, Title(passage, start, end), rank);
        var inSequence = Follows(parent, mark);
        entries.Add(new OutlineEntry(
            mark.Number, heading, section.Depth, passage.SourceStart(start), passage.SourceEnd(end),
            rank == HeadingRank.Box ? "box" : "section", Rule(rank, mark, standalone))
        {
            InSequence = inSequence,
        });
        if (rank == HeadingRank.Dash)
        {
            block.Section = section;
            return;
        }
        stack.RemoveRange(parent.Depth + 1, stack.Count - parent.Depth - 1);
        stack.Add(section);
        block.Section = section;
        block.IsHeading = standalone;
    }

    private static string Title(Passage passage, int start, int end) => passage.Text[start..end].TrimEnd('：', '。', ' ');

    private static string Rule(HeadingRank rank, HeadingMark mark, bool standalone) =>
        "outline." + (rank == HeadingRank.None || (mark.Rank == HeadingRank.None && standalone) ? "markdown" : rank.ToString().ToLowerInvariant())
        + (standalone ? "" : ".run-in");

    /// <summary>A way of numbering that is open goes on at its level; a new one opens below what ranks above it.</summary>
    private Section Parent(HeadingRank rank, int ordinal, int markdown, bool standalone)
    {
        if (rank == HeadingRank.None && markdown > 0 && standalone)
            return markdown == 1 ? Section.Root : stack[Math.Min(stack.Count - 1, markdown - 1)];
        // A list that begins anew right in a box is the box's own.
        if (ordinal == 1 && Top.Rank == HeadingRank.Box && rank > HeadingRank.Bracket)
            return Top;
        Section? open = null;
        for (var i = stack.Count - 1; i > 0; i--)
        {
            if (stack[i].Rank != rank)
                continue;
            var parent = stack[i].Parent!;
            if (ordinal > 0 && ordinals.GetValueOrDefault((parent, rank)) == ordinal - 1)
                return parent;
            open ??= parent;
        }
        if (open is not null)
            return open;
        var top = stack.Count - 1;
        while (top > 0 && stack[top].Rank != HeadingRank.Box && stack[top].Rank > rank && rank != HeadingRank.None)
            top--;
        return stack[top];
    }

    private bool Follows(Section parent, HeadingMark mark)
    {
        if (mark.Ordinal == 0)
            return true;
        // Boxes are numbered through the whole document.
        var key = (mark.Rank == HeadingRank.Box ? Section.Root : parent, mark.Rank);
        var expected = ordinals.GetValueOrDefault(key) + 1;
        ordinals[key] = mark.Ordinal;
        return mark.Ordinal == expected;
    }
}
