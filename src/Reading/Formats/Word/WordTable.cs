namespace Chuangpu.Reading.Formats.Word;

/// <summary>A table while its rows stream by.</summary>
internal sealed class WordTable
{
    private readonly List<(WordLines Lines, int Span, bool Continues)> _row = [];

    /// <summary>Columns the open cell spans.</summary>
    public int CellSpan { get; set; } = 1;

    /// <summary>The open cell belongs to the one above it.</summary>
    public bool CellContinues { get; set; }

    public void StartRow() => _row.Clear();

    public void EndCell(WordLines lines)
    {
        _row.Add((lines, CellSpan, CellContinues));
        (CellSpan, CellContinues) = (1, false);
    }

    public void EndRow(WordLines into)
    {
        // A row of one cell is a frame around text (a 专栏), or a caption: its paragraphs stay paragraphs.
        if (_row.Count == 1)
            into.AddBox(_row[0].Lines);
        else
            into.AddRow(string.Join('\t', _row.SelectMany(Columns)).TrimEnd('\t'));
        _row.Clear();
    }

    /// <summary>Merged cells leave empty ones behind, so that columns stay under their heads.</summary>
    private static IEnumerable<string> Columns((WordLines Lines, int Span, bool Continues) cell) =>
        Enumerable.Repeat("", cell.Span - 1).Prepend(cell.Continues ? "" : cell.Lines.AsCell());
}
