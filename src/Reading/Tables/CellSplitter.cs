namespace Chuangpu.Reading;

/// <summary>Cuts a line into cells: at tabs, at upright bars, or at blanks.</summary>
internal static class CellSplitter
{
    public static bool HasBars(string source, LineView line)
    {
        var content = source.AsSpan(line.Content.Start, Math.Min(line.Content.Length, 4000));
        return content.Length > 2 && (content[0] == '|' || content.Count('|') >= 2);
    }

    /// <summary>The line under a markdown table's header: |---|---|.</summary>
    public static bool IsRule(string source, LineView line) =>
        Chars.Only(source.AsSpan(line.Content.Start, Math.Min(line.Content.Length, 4000)), "|-: —");

    public static PlanTableRow AtTabs(string source, LineView line) => Split(source, line.Line, line.Content.End, '\t');

    public static PlanTableRow AtBars(string source, LineView line)
    {
        var start = line.Content.Start + (source[line.Content.Start] == '|' ? 1 : 0);
        var end = line.Content.End - (line.Content.Length > 1 && source[line.Content.End - 1] == '|' ? 1 : 0);
        return Split(source, new TextLine(start, end), end, '|');
    }

    /// <summary>Cells between blanks; <paramref name="wide"/> asks for two blanks or an ideographic one.</summary>
    public static PlanTableRow AtBlanks(string source, LineView line, bool wide)
    {
        var cells = new List<Passage>();
        var start = line.Content.Start;
        for (var i = start; i <= line.Content.End; i++)
        {
            if (i < line.Content.End && !char.IsWhiteSpace(source[i]))
                continue;
            var gap = i;
            while (gap < line.Content.End && char.IsWhiteSpace(source[gap]))
                gap++;
            if (i < line.Content.End && wide && gap - i < 2 && source[i] != '\u3000')
            {
                i = gap - 1;
                continue;
            }
            cells.Add(Cell(source, start, i));
            start = gap;
            i = Math.Max(i, gap - 1);
            if (start >= line.Content.End)
                break;
        }
        return new PlanTableRow(cells);
    }

    public static Passage Cell(string source, int start, int end) => new PassageBuilder(source).Append(start, end).Build();

    private static PlanTableRow Split(string source, TextLine line, int end, char separator)
    {
        var cells = new List<Passage>();
        var start = line.Start;
        for (var i = line.Start; i <= end; i++)
        {
            if (i < end && source[i] != separator)
                continue;
            cells.Add(Cell(source, start, i));
            start = i + 1;
        }
        return new PlanTableRow(cells);
    }
}
