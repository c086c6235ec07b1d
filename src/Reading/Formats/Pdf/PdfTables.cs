namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>Lines of a page from top to bottom; what stands in a ruled grid becomes rows.</summary>
internal static class PdfTables
{
    public static List<PdfLine> Lines(PdfPage page)
    {
        var grids = PdfGrid.Find(page.Rules);
        if (grids.Count == 0)
            return PdfLines.Of(page.Glyphs);

        var inside = grids.ConvertAll(_ => new List<PdfGlyph>());
        List<PdfGlyph> outside = [];
        foreach (var glyph in page.Glyphs)
        {
            var at = grids.FindIndex(grid => grid.Holds(glyph));
            (at < 0 ? outside : inside[at]).Add(glyph);
        }

        var lines = PdfLines.Of(outside);
        for (var i = 0; i < grids.Count; i++)
            lines.AddRange(Rows(grids[i], inside[i]));
        return [.. lines.OrderByDescending(line => line.Base)];
    }

    private static IEnumerable<PdfLine> Rows(PdfGrid grid, List<PdfGlyph> glyphs)
    {
        var cells = glyphs.GroupBy(grid.CellOf).ToDictionary(cell => cell.Key, cell => PdfLines.Of(cell));
        for (var row = 0; row < grid.RowCount; row++)
        {
            var owners = Enumerable.Range(0, grid.ColumnCount).Select(column => grid.Owner(row, column)).ToList();
            // A cell over the whole width is a caption or a frame around text: its lines stay lines.
            if (owners.Distinct().Count() == 1)
            {
                if (owners[0] == (row, 0) && cells.TryGetValue(owners[0], out var lines))
                    foreach (var line in lines)
                        yield return line;
                continue;
            }

            var texts = grid.ColumnsNear(row).Select(column => owners[column] == (row, column) && cells.TryGetValue(owners[column], out var lines) ? AsCell(lines) : "");
            var text = string.Join('\t', texts).TrimEnd('\t');
            if (text.Length > 0)
                yield return new PdfLine(text, grid.Left, grid.Right, grid.MiddleOf(row), 0) { IsRow = true };
        }
    }

    /// <summary>A cell's lines as one; Chinese words wrap without a blank, Latin ones with.</summary>
    private static string AsCell(List<PdfLine> lines)
    {
        var text = "";
        foreach (var line in lines)
        {
            var next = line.Text.Replace('\t', ' ');
            var words = text.Length > 0 && char.IsAsciiLetterOrDigit(text[^1]) && char.IsAsciiLetterOrDigit(next[0]);
            text += words ? " " + next : next;
        }

        return text;
    }
}
