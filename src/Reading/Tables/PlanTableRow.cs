namespace Chuangpu.Reading;

/// <summary>A row of a table. Cells may be empty.</summary>
internal sealed record PlanTableRow(IReadOnlyList<Passage> Cells)
{
    /// <summary>Cells before this place of the source hang over from rows above and don't widen the row's place.</summary>
    public int From { get; init; }

    /// <summary>The row's place in the source, from its first to its last character; empty when all cells are.</summary>
    public (int Start, int End) Span
    {
        get
        {
            var filled = Cells.Where(c => c.Length > 0 && c.SourceStart(0) >= From).ToList();
            return filled.Count == 0 ? (0, 0) : (filled.Min(c => c.SourceStart(0)), filled.Max(c => c.SourceEnd(c.Length)));
        }
    }

    /// <summary>The row with the cells of its continuation on the next page put behind its own.</summary>
    public PlanTableRow Continue(PlanTableRow next) =>
        new([.. Cells.Select((cell, i) => i < next.Cells.Count ? Passage.Concat(cell, next.Cells[i]) : cell)]) { From = From };

    public bool SameText(PlanTableRow other) =>
        Cells.Count == other.Cells.Count && Cells.Zip(other.Cells).All(pair => pair.First.Text == pair.Second.Text);
}
