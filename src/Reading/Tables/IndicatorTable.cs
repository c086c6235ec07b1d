namespace Chuangpu.Reading;

/// <summary>Reads the goals of a table of indicators: base and target columns, one goal for each target cell.</summary>
internal sealed class IndicatorTable(PlanPeriod? period)
{
    private TableColumns? columns;
    private PlanTableRow? header;

    public IEnumerable<Goal> Read(PlanTable table, Section section)
    {
        foreach (var row in Rows(table))
        {
            foreach (var goal in Goals(row, section))
                yield return goal;
        }
    }

    /// <summary>The rows under the header, a row that a page cut put together again.</summary>
    private IEnumerable<PlanTableRow> Rows(PlanTable table)
    {
        PlanTableRow? open = null;
        (columns, header) = (null, null);
        foreach (var row in table.Rows)
        {
            if (columns is null || row.Cells.Count == header!.Cells.Count)
            {
                var kinds = TableColumns.Read(row, period);
                if (kinds.IsIndicators && (columns is null || row.SameText(header!) || !HasNumber(row)))
                {
                    (columns, header) = (kinds, row);
                    continue;
                }
            }
            if (columns is null)
                continue;
            if (open is not null && IsContinuation(row))
            {
                open = open.Continue(row);
                continue;
            }
            if (open is not null)
                yield return open;
            open = Align(row);
        }
        if (open is not null)
            yield return open;
    }

    private static bool HasNumber(PlanTableRow row) => row.Cells.Any(c => c.Length > 0 && Chars.Only(c.Text, "0123456789.%≥≤<> "));

    /// <summary>The rest of a row on the next page has no name of its own, or nothing but one.</summary>
    private bool IsContinuation(PlanTableRow row)
    {
        if (row.Cells.Count != columns!.Kinds.Count)
            return false;
        var sequence = Index(ColumnKind.Sequence);
        if (sequence >= 0 && row.Cells[sequence].Length > 0)
            return false;
        var name = Index(ColumnKind.Name);
        var values = Enumerable.Range(0, row.Cells.Count).Where(i => columns.Kinds[i] is ColumnKind.Base or ColumnKind.Target or ColumnKind.Growth);
        return row.Cells[name].Length == 0 ? row.Cells.Any(c => c.Length > 0) : values.All(i => row.Cells[i].Length == 0);
    }

    /// <summary>
    /// A row with fewer cells than the header lacks those that span several rows; one with more had blanks inside its name.
    /// </summary>
    private PlanTableRow Align(PlanTableRow row)
    {
        var count = columns!.Kinds.Count;
        if (row.Cells.Count == count)
            return row;
        var cells = row.Cells.ToList();
        var name = Index(ColumnKind.Name);
        while (cells.Count > count && name + 1 < cells.Count)
        {
            cells[name] = Passage.Concat(cells[name], cells[name + 1]);
            cells.RemoveAt(name + 1);
        }
        for (var i = 0; i < count && cells.Count < count; i++)
        {
            if (columns.Kinds[i] == ColumnKind.Category)
                cells.Insert(Math.Min(i, cells.Count), Passage.Empty);
        }
        var natures = Index(ColumnKind.Nature);
        if (cells.Count < count && natures == count - 1 && cells.Count > 0 && !cells[^1].Text.Contains('性', StringComparison.Ordinal))
            cells.Add(Passage.Empty);
        while (cells.Count < count)
            cells.Insert(0, Passage.Empty);
        return new PlanTableRow(cells) { From = row.From };
    }

    private int Index(ColumnKind kind)
    {
        for (var i = 0; i < columns!.Kinds.Count; i++)
        {
            if (columns.Kinds[i] == kind)
                return i;
        }
        return -1;
    }

    private IEnumerable<Goal> Goals(PlanTableRow row, Section section)
    {
        var (name, unit) = NameAndUnit(row.Cells[Index(ColumnKind.Name)].Text);
        if (name.Length == 0 || Chars.Only(name, "0123456789.、 -—"))
            yield break;
        var unitCell = Index(ColumnKind.Unit) is var u and >= 0 ? row.Cells[u].Text : "";
        if (unitCell.Length > 0 && !Chars.Only(unitCell, "-—/"))
            unit = unitCell;
        var nature = row.Cells.Select(c => c.Text).FirstOrDefault(t => t is "约束性" or "预期性" or "约束性指标" or "预期性指标");
        var (start, end) = row.Span;
        if (end == 0)
            yield break;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var growth = columns!.Kinds[i] == ColumnKind.Growth;
            if (!growth && columns.Kinds[i] != ColumnKind.Target)
                continue;
            if (TargetCell.Read(row.Cells[i].Text, name, columns.Years[i], growth) is not { } read)
                continue;
            var own = read.Unit is null || (unit is not null && unit.EndsWith(read.Unit, StringComparison.Ordinal)) ? unit : read.Unit;
            // The growth in a cell is in percent, whatever the indicator itself is counted in.
            var goalUnit = read.Target.Op is GoalOp.GrowthAnnual or GoalOp.GrowthTotal ? "%" : own;
            yield return new Goal(name, goalUnit, Baseline(row), read.Target, start, end, section.Path, "goal.table")
            {
                Kind = nature?.Replace("指标", "", StringComparison.Ordinal),
            };
        }
    }

    private GoalBaseline? Baseline(PlanTableRow row)
    {
        for (var i = row.Cells.Count - 1; i >= 0; i--)
        {
            if (columns!.Kinds[i] != ColumnKind.Base)
                continue;
            var quantity = QuantityScanner.Scan(row.Cells[i].Text, 0, row.Cells[i].Length).FirstOrDefault();
            if (quantity is not null)
                return new GoalBaseline(quantity.Value, columns.Years[i]);
        }
        return null;
    }

    /// <summary>高新技术企业（个）: the name and the unit in the last brackets.</summary>
    private static (string Name, string? Unit) NameAndUnit(string text)
    {
        text = text.TrimStart('*').Trim();
        if (text.Length > 2 && text[^1] is '）' or '〕' && Math.Max(text.LastIndexOf('（'), text.LastIndexOf('〔')) is var open and > 0)
        {
            var inner = text[(open + 1)..^1];
            if (Units.IsUnit(inner))
                return (NameRepair.Apply(text[..open]), inner);
        }
        var mark = HeadingMark.Read(text);
        return (NameRepair.Apply(mark.Rank == HeadingRank.Arabic ? text[mark.Length..] : text), null);
    }
}
