namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>
/// A ruled table: level and upright lines that touch one another. Where a line between two cells is missing they are one
/// cell, which belongs to its upper left place.
/// </summary>
internal sealed class PdfGrid
{
    /// <summary>Lines this near, in points, are drawn as one.</summary>
    private const double Near = 3;

    /// <summary>A page with more lines than this, after joining, is a drawing.</summary>
    private const int MaxRules = 1_500;

    private const int MaxCells = 20_000;

    private readonly List<double> _xs;
    private readonly List<double> _ys;
    private readonly (int Row, int Column)[,] _owners;

    private PdfGrid(List<PdfRule> rules)
    {
        _xs = Places(rules.Where(rule => !rule.IsLevel).Select(rule => rule.At));
        _ys = Places(rules.Where(rule => rule.IsLevel).Select(rule => rule.At));
        _ys.Reverse();
        _owners = ColumnCount < 1 || RowCount < 1 || (long)ColumnCount * RowCount > MaxCells ? new (int, int)[0, 0] : Owners(rules);
    }

    public int ColumnCount => _xs.Count - 1;

    public int RowCount => _ys.Count - 1;

    public double Left => _xs[0];

    public double Right => _xs[^1];

    /// <summary>The tables of a page; a plain frame is none.</summary>
    public static List<PdfGrid> Find(IReadOnlyList<PdfRule> rules)
    {
        var joined = Join(rules);
        if (joined.Count > MaxRules)
            return [];
        return [.. Touching(joined).Select(group => new PdfGrid(group)).Where(grid => grid.ColumnCount >= 2 && grid._owners.Length > 0)];
    }

    public double MiddleOf(int row) => (_ys[row] + _ys[row + 1]) / 2;

    public (int Row, int Column) Owner(int row, int column) => _owners[row, column];

    /// <summary>
    /// Columns in which a cell begins, in this row or those around it that are divided alike: tables that touch one another are
    /// one grid here, and the one's columns mean nothing in the other.
    /// </summary>
    public IEnumerable<int> ColumnsNear(int row)
    {
        var columns = Starts(row).ToHashSet();
        foreach (var direction in (int[])[-1, 1])
            for (var other = row + direction; other >= 0 && other < RowCount && IsAlike(other - direction, other); other += direction)
                columns.UnionWith(Starts(other));
        return columns.Order();
    }

    public bool Holds(PdfGlyph glyph) => RowOf(glyph) is >= 0 && ColumnOf(glyph) is >= 0;

    public (int Row, int Column) CellOf(PdfGlyph glyph) => _owners[RowOf(glyph), ColumnOf(glyph)];

    private IEnumerable<int> Starts(int row) =>
        Enumerable.Range(0, ColumnCount).Where(column => column == 0 || _owners[row, column] != _owners[row, column - 1]);

    /// <summary>Half of the divisions of the row with fewer are the other's too; an undivided row is like any.</summary>
    private bool IsAlike(int row, int other)
    {
        var (one, two) = (Starts(row).Skip(1).ToList(), Starts(other).Skip(1).ToList());
        return one.Intersect(two).Count() * 2 >= Math.Min(one.Count, two.Count);
    }

    private int RowOf(PdfGlyph glyph)
    {
        var y = glyph.Base + 0.3 * glyph.Size;
        return y > _ys[0] || y < _ys[^1] ? -1 : Math.Clamp(_ys.FindIndex(line => line <= y) - 1, 0, RowCount - 1);
    }

    private int ColumnOf(PdfGlyph glyph)
    {
        var x = (glyph.Left + glyph.Right) / 2;
        return x < _xs[0] || x > _xs[^1] ? -1 : Math.Clamp(_xs.FindIndex(line => line >= x) - 1, 0, ColumnCount - 1);
    }

    private (int Row, int Column)[,] Owners(List<PdfRule> rules)
    {
        bool IsRuled(bool level, double at, double over) =>
            rules.Exists(rule => rule.IsLevel == level && Math.Abs(rule.At - at) <= Near && rule.From <= over && rule.To >= over);

        var owners = new (int Row, int Column)[RowCount, ColumnCount];
        for (var row = 0; row < RowCount; row++)
            for (var column = 0; column < ColumnCount; column++)
            {
                var openLeft = column > 0 && !IsRuled(level: false, _xs[column], MiddleOf(row));
                var openAbove = row > 0 && !IsRuled(level: true, _ys[row], (_xs[column] + _xs[column + 1]) / 2);
                owners[row, column] = openAbove ? owners[row - 1, column] : openLeft ? owners[row, column - 1] : (row, column);
            }

        return owners;
    }

    /// <summary>Joins the pieces of lines that are drawn cell by cell.</summary>
    private static List<PdfRule> Join(IReadOnlyList<PdfRule> rules)
    {
        List<PdfRule> joined = [];
        foreach (var side in rules.GroupBy(rule => (rule.IsLevel, Math.Round(rule.At / Near))))
        {
            PdfRule? open = null;
            foreach (var rule in side.OrderBy(rule => rule.From))
            {
                if (open is { } before && rule.From <= before.To + Near)
                    open = before with { To = Math.Max(before.To, rule.To) };
                else
                {
                    if (open is { } done)
                        joined.Add(done);
                    open = rule;
                }
            }

            joined.Add(open!.Value);
        }

        return joined;
    }

    private static IEnumerable<List<PdfRule>> Touching(List<PdfRule> rules)
    {
        var left = new LinkedList<PdfRule>(rules);
        while (left.First is { } first)
        {
            left.RemoveFirst();
            List<PdfRule> group = [first.Value];
            for (var i = 0; i < group.Count; i++)
                for (var node = left.First; node is not null;)
                {
                    var next = node.Next;
                    if (Touch(group[i], node.Value))
                    {
                        group.Add(node.Value);
                        left.Remove(node);
                    }

                    node = next;
                }

            yield return group;
        }
    }

    private static bool Touch(PdfRule a, PdfRule b) =>
        a.IsLevel == b.IsLevel
            ? Math.Abs(a.At - b.At) <= Near && a.From <= b.To + Near && b.From <= a.To + Near
            : a.At >= b.From - Near && a.At <= b.To + Near && b.At >= a.From - Near && b.At <= a.To + Near;

    private static List<double> Places(IEnumerable<double> ats)
    {
        List<double> places = [];
        foreach (var at in ats.Order())
            if (places.Count == 0 || at - places[^1] > Near)
                places.Add(at);
        return places;
    }
}
