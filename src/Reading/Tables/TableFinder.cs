namespace Chuangpu.Reading;

/// <summary>Finds the tables of a text, in whatever way their cells are told apart, and marks their lines.</summary>
internal sealed class TableFinder
{
    private readonly string source;
    private readonly IReadOnlyList<LineView> lines;
    private readonly Dictionary<int, PlanTable> found = [];

    private TableFinder(string source, IReadOnlyList<LineView> lines) => (this.source, this.lines) = (source, lines);

    /// <summary>The tables by the line each begins with.</summary>
    public static Dictionary<int, PlanTable> Find(string source, IReadOnlyList<LineView> lines)
    {
        var finder = new TableFinder(source, lines);
        for (var i = 0; i < lines.Count;)
            i = Math.Max(finder.ReadAt(i), i + 1);
        return finder.found;
    }

    /// <summary>Reads a table that begins at a line; gives back the line behind it, or the same line when none begins.</summary>
    private int ReadAt(int at)
    {
        var line = lines[at];
        if (line.IsBlank || line.Role != LineRole.Text)
            return at;
        if (line.HasTab)
            return Collect(at, l => l.HasTab, l => CellSplitter.AtTabs(source, l), 1);
        if (line.Head[0] == '<' && HtmlTable.IsIn(source, line))
            return CollectHtml(at);
        if (CellSplitter.HasBars(source, line))
            return Collect(at, l => CellSplitter.HasBars(source, l), l => CellSplitter.IsRule(source, l) ? null : CellSplitter.AtBars(source, l), 1);
        if (FlattenedTable.Read(source, lines, at) is { } flattened)
        {
            Add(at, flattened.Rows);
            foreach (var cell in flattened.Lines)
                lines[cell].Role = LineRole.Table;
            return flattened.Lines[^1] + 1;
        }
        return ReadAtBlanks(at);
    }

    private int Collect(int at, Func<LineView, bool> isRow, Func<LineView, PlanTableRow?> split, int least)
    {
        var rows = new List<PlanTableRow>();
        var end = at;
        for (var i = at; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsBlank || IsPageMark(line))
                continue;
            if (line.Role != LineRole.Text || !isRow(line))
                break;
            end = i + 1;
            if (split(line) is { } row)
                rows.Add(row);
        }
        if (rows.Count < least)
            return at;
        Take(at, end, rows);
        return end;
    }

    /// <summary>Rows whose cells only blanks tell apart count when a header above them says what they are.</summary>
    private int ReadAtBlanks(int at)
    {
        var line = lines[at];
        if (!line.IsShort || line.Content.Length > 100 || line.Mark.IsHeading)
            return at;
        var header = CellSplitter.AtBlanks(source, line, wide: false);
        if (header.Cells.Count < 3 || !TableColumns.Read(header, null).IsIndicators)
            return at;
        return Collect(at, l => l.IsShort && !Boundary.EndsSentence(l.Last), l => CellSplitter.AtBlanks(source, l, wide: false) is { Cells.Count: >= 3 } row ? row : null, 2);
    }

    private int CollectHtml(int at)
    {
        var end = at;
        while (end < lines.Count && (lines[end].IsBlank || HtmlTable.IsIn(source, lines[end])))
            end++;
        while (end > at + 1 && lines[end - 1].IsBlank)
            end--;
        var rows = new List<PlanTableRow>();
        HtmlTable.Read(source, lines[at].Content.Start, lines[end - 1].Content.End, rows);
        Take(at, end, rows);
        return end;
    }

    private void Take(int at, int end, List<PlanTableRow> rows)
    {
        Add(at, rows);
        for (var i = at; i < end; i++)
        {
            if (lines[i].Role == LineRole.Text)
                lines[i].Role = LineRole.Table;
        }
    }

    private void Add(int at, List<PlanTableRow> rows) => found[at] = new PlanTable(rows, Caption(at));

    /// <summary>The short line right above a table is its caption.</summary>
    private Passage? Caption(int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
        {
            if (lines[i].IsBlank)
                continue;
            var line = lines[i];
            return line.Role == LineRole.Text && line.IsShort && line.Head.Length <= 50 && !line.Mark.IsHeading && !Boundary.EndsClause(line.Last)
                && (line.Head.Contains('表', StringComparison.Ordinal) || line.Head.Contains("指标", StringComparison.Ordinal))
                ? CellSplitter.Cell(source, line.Content.Start, line.Content.End)
                : null;
        }
        return null;
    }

    private static bool IsPageMark(LineView line) => line.Head.Length <= 6 && Chars.Only(line.Head, "0123456789-— ") && !line.HasTab;
}
