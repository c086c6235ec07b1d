namespace Chuangpu.Reading;

/// <summary>A text taken apart into passages and tables, its page furniture left out. Immutable but for the outline's marks.</summary>
internal sealed class PlanDocument
{
    private PlanDocument(string source, List<Block> blocks)
    {
        Source = source;
        Blocks = blocks;
    }

    public string Source { get; }

    public IReadOnlyList<Block> Blocks { get; }

    public static PlanDocument Take(string source)
    {
        var lines = new List<LineView>();
        foreach (var line in TextLine.Split(source))
            lines.Add(new LineView(source, line));
        ContentsPages.Mark(source, lines);
        var tables = TableFinder.Find(source, lines);
        PageFurniture.Mark(source, lines);
        return new PlanDocument(source, Assemble(source, lines, tables));
    }

    private static List<Block> Assemble(string source, List<LineView> lines, Dictionary<int, PlanTable> tables)
    {
        var width = WrapWidth.Of(lines);
        var blocks = new List<Block>();
        PassageBuilder? open = null;
        LineView? first = null, last = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (tables.TryGetValue(i, out var table))
            {
                Close();
                blocks.Add(new Block { Table = table });
            }
            if (line.IsBlank || line.Role != LineRole.Text)
                continue;
            if (open is not null && !PassageJoiner.GoesOn(first!, last!, open.Length, line, width))
                Close();
            if (open is null)
            {
                open = new PassageBuilder(source);
                first = line;
            }
            open.Append(line.Content.Start, line.Content.End);
            last = line;
        }
        Close();
        return blocks;

        void Close()
        {
            if (open is null)
                return;
            var passage = open.Build();
            open = null;
            foreach (var part in HeadingShape.Split(passage))
                blocks.Add(new Block { Passage = part, Mark = HeadingMark.Read(part.Text) });
        }
    }
}
