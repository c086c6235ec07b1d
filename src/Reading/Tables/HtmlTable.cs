namespace Chuangpu.Reading;

/// <summary>Reads the table tags that text recognition writes into markdown.</summary>
internal static class HtmlTable
{
    private const int MostSpan = 50;
    private const int MostCells = 60;

    public static bool IsIn(string source, LineView line)
    {
        var content = source.AsSpan(line.Content.Start, Math.Min(line.Content.Length, 20_000));
        return content.Contains("<td", StringComparison.OrdinalIgnoreCase) || content.Contains("<tr", StringComparison.OrdinalIgnoreCase)
            || content.Contains("<table", StringComparison.OrdinalIgnoreCase) || content.Contains("</t", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Adds the rows between two places of the source; a cell that spans rows stands in each of them.</summary>
    public static void Read(string source, int start, int end, List<PlanTableRow> rows)
    {
        List<Passage> cells = [];
        var hanging = new Dictionary<int, (Passage Cell, int Rows)>();
        var cellStart = -1;
        var (rowSpan, columnSpan) = (1, 1);
        var from = int.MaxValue;
        for (var i = source.IndexOf('<', start); i >= 0 && i < end; i = source.IndexOf('<', i + 1))
        {
            var close = source.IndexOf('>', i, Math.Min(end - i, 200));
            if (close < 0)
                continue;
            var tag = source.AsSpan(i, close + 1 - i);
            if (IsTag(tag, "<td") || IsTag(tag, "<th"))
            {
                (rowSpan, columnSpan) = (Number(tag, "rowspan"), Number(tag, "colspan"));
                cellStart = close + 1;
                from = Math.Min(from, cellStart);
            }
            else if (cellStart >= 0 && (IsTag(tag, "</td") || IsTag(tag, "</th")))
            {
                Hang();
                var cell = CellSplitter.Cell(source, cellStart, i);
                if (rowSpan > 1)
                    hanging[cells.Count] = (cell, rowSpan);
                for (var c = 0; c < columnSpan && cells.Count < MostCells; c++)
                    cells.Add(c == 0 ? cell : Passage.Empty);
                cellStart = -1;
            }
            else if (IsTag(tag, "</tr") || IsTag(tag, "</table"))
            {
                End();
            }
        }
        End();

        void Hang()
        {
            while (cells.Count < MostCells && hanging.TryGetValue(cells.Count, out var above))
            {
                var at = cells.Count;
                cells.Add(above.Cell);
                if (above.Rows <= 2)
                    hanging.Remove(at);
                else
                    hanging[at] = (above.Cell, above.Rows - 1);
            }
        }

        void End()
        {
            if (cells.Count > 0)
                rows.Add(new PlanTableRow(cells) { From = from });
            (cells, from) = ([], int.MaxValue);
        }
    }

    private static bool IsTag(ReadOnlySpan<char> tag, string name) =>
        tag.StartsWith(name, StringComparison.OrdinalIgnoreCase) && tag.Length > name.Length && !char.IsAsciiLetter(tag[name.Length]);

    private static int Number(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return 1;
        var digits = tag[(at + name.Length)..].TrimStart("= \"'");
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? digits : digits[..end], out var value) ? Math.Clamp(value, 1, MostSpan) : 1;
    }
}
