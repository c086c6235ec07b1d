namespace Chuangpu.Reading;

/// <summary>
/// Puts a table together again whose cells were written one a line: the header tells how many columns there are and
/// what they hold, and each row is fitted to it, with or without the cells that span several rows.
/// </summary>
internal sealed class FlattenedTable
{
    private const int LongestCell = 40;
    private const int MostColumns = 12;

    private readonly List<(int Line, Passage Cell)> cells;
    private readonly List<int> taken = [];
    private int at;

    private FlattenedTable(List<(int, Passage)> cells) => this.cells = cells;

    public static (List<PlanTableRow> Rows, List<int> Lines)? Read(string source, IReadOnlyList<LineView> lines, int at)
    {
        if (!IsHeader(lines[at]))
            return null;
        var header = new List<(int, Passage)>();
        var i = at;
        for (; i < lines.Count && header.Count <= MostColumns; i++)
        {
            if (lines[i].IsBlank)
                continue;
            if (!IsHeader(lines[i]))
                break;
            header.Add((i, CellSplitter.Cell(source, lines[i].Content.Start, lines[i].Content.End)));
        }
        var columns = TableColumns.Read(new PlanTableRow([.. header.Select(h => h.Item2)]), null);
        if (header.Count is < 3 or > MostColumns || !columns.IsIndicators)
            return null;
        var cells = new List<(int, Passage)>();
        // A table of a plan has some dozens of rows; what lies farther away is text.
        for (; i < lines.Count && cells.Count < 1500 && (lines[i].IsBlank || IsCell(lines[i])); i++)
        {
            if (!lines[i].IsBlank)
                cells.Add((i, CellSplitter.Cell(source, lines[i].Content.Start, lines[i].Content.End)));
        }
        var table = new FlattenedTable(cells);
        table.taken.AddRange(header.Select(h => h.Item1));
        var rows = table.Rows(columns, [.. header.Select(h => h.Item2)]);
        return rows.Count < 3 ? null : (rows, table.taken);
    }

    private static bool IsHeader(LineView line) =>
        line.Role == LineRole.Text && line.IsShort && line.Head.Length is > 0 and <= 20 && !line.HasTab
        && TableColumns.Classify(line.Head, null).Item1 != ColumnKind.Other;

    private static bool IsCell(LineView line) =>
        line.Role == LineRole.Text && line.IsShort && line.Head.Length <= LongestCell && !Boundary.EndsSentence(line.Last) && !line.HasTab
        && line.Mark.Rank is HeadingRank.None or HeadingRank.Arabic or HeadingRank.Dash;

    private List<PlanTableRow> Rows(TableColumns columns, List<Passage> header)
    {
        var rows = new List<PlanTableRow> { new(header) };
        while (at < cells.Count)
        {
            if (SkipHeader(header))
                continue;
            var row = Fit(columns, skipCategories: false) ?? Fit(columns, skipCategories: true);
            if (row is null)
                break;
            rows.Add(row);
        }
        return rows;
    }

    /// <summary>The header again at the top of the next page.</summary>
    private bool SkipHeader(List<Passage> header)
    {
        if (at + header.Count > cells.Count)
            return false;
        for (var i = 0; i < header.Count; i++)
        {
            if (cells[at + i].Cell.Text != header[i].Text)
                return false;
        }
        for (var i = 0; i < header.Count; i++)
            taken.Add(cells[at++].Line);
        return true;
    }

    private PlanTableRow? Fit(TableColumns columns, bool skipCategories)
    {
        var i = at;
        var row = new Passage[columns.Kinds.Count];
        for (var c = 0; c < row.Length; c++)
        {
            row[c] = Passage.Empty;
            if (skipCategories && columns.Kinds[c] == ColumnKind.Category)
                continue;
            if (i >= cells.Count)
                return null;
            if (!Fits(columns.Kinds[c], cells[i].Cell.Text))
            {
                if (columns.Kinds[c] is ColumnKind.Unit or ColumnKind.Nature or ColumnKind.Growth)
                    continue;
                return null;
            }
            row[c] = cells[i++].Cell;
            // A long name runs over two or three lines.
            for (var more = 0; more < 2 && columns.Kinds[c] == ColumnKind.Name && i < cells.Count && Wraps(columns, c, row[c].Text, cells[i].Cell.Text, i); more++)
                row[c] = Passage.Concat(row[c], cells[i++].Cell);
        }
        for (; at < i; at++)
            taken.Add(cells[at].Line);
        return new PlanTableRow(row);
    }

    private bool Wraps(TableColumns columns, int column, string name, string next, int i)
    {
        var following = column + 1 < columns.Kinds.Count ? columns.Kinds[column + 1] : ColumnKind.Other;
        var open = name.Count(ch => ch == '（') > name.Count(ch => ch == '）');
        return following switch
        {
            ColumnKind.Unit => !Units.IsUnit(next) && i + 1 < cells.Count && Units.IsUnit(cells[i + 1].Cell.Text),
            ColumnKind.Base or ColumnKind.Target => (open || !IsValue(next)) && i + 1 < cells.Count && IsValue(cells[i + 1].Cell.Text) && !IsNumber(next),
            _ => false,
        };
    }

    private static bool Fits(ColumnKind kind, string text) => kind switch
    {
        ColumnKind.Sequence => text.Length <= 3 && (text.All(char.IsAsciiDigit) || text.All(ChineseNumeral.IsPart) || text.TrimEnd('.', '、').All(char.IsAsciiDigit)),
        ColumnKind.Unit => Units.IsUnit(text),
        ColumnKind.Nature => text.Contains('性', StringComparison.Ordinal) && text.Length <= 6,
        ColumnKind.Name or ColumnKind.Category => !IsNumber(text) && !Units.IsUnit(text) && text is not ("约束性" or "预期性"),
        ColumnKind.Base or ColumnKind.Target or ColumnKind.Growth => IsValue(text),
        _ => true,
    };

    private static bool IsNumber(string text) => text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] is '≥' or '≤' or '>' or '<' or '〔' or '-' or '—');

    private static bool IsValue(string text) =>
        IsNumber(text) || text is "/" or "－" || text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && text.Length <= 16
        || RelativeWords.AnyIn(text);

    private static readonly Words RelativeWords = new("平均", "高于", "前列", "完成", "翻", "全覆盖", "上级", "提高", "下降", "增长", "上升", "降低", "达到", "持续", "稳步");
}
