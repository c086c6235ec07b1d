using System.Globalization;
using System.Text.RegularExpressions;
using Chuangpu.Kernel.Results;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Chuangpu.Kernel.Tables;

/// <summary>The cells of a workbook's first sheet by row and column, from 1, and its merged ranges.</summary>
public sealed partial class SheetGrid
{
    private const int MostColumns = 100;

    private readonly Dictionary<(int Row, int Column), SheetCell> _cells = [];

    private SheetGrid()
    {
    }

    /// <summary>Merged ranges, such as A1:B2.</summary>
    public IReadOnlyList<string> Merged { get; private set; } = [];

    /// <summary>The last row that holds something.</summary>
    public int Rows { get; private set; }

    /// <summary>A cell, empty where nothing stands.</summary>
    /// <param name="row">From 1.</param>
    /// <param name="column">From 1.</param>
    public SheetCell this[int row, int column] => _cells.GetValueOrDefault((row, column), SheetCell.Nothing);

    /// <summary>The cells of a row that hold something, by column.</summary>
    public IEnumerable<(int Column, SheetCell Cell)> Row(int row) => Enumerable.Range(1, MostColumns).Select(c => (c, this[row, c])).Where(c => c.Item2.Text.Length > 0);

    /// <summary>Reads the first sheet row by row, so that a sheet too long costs no more than the rows that are read.</summary>
    /// <param name="file">A workbook the gate let through.</param>
    /// <param name="mostRows">More rows than this are refused.</param>
    public static Result<SheetGrid> Read(Stream file, int mostRows)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var workbook = document.WorkbookPart;
        var first = workbook?.Workbook?.Sheets?.Elements<Sheet>().FirstOrDefault();
        if (first?.Id?.Value is not { } id || workbook!.GetPartById(id) is not WorksheetPart part)
        {
            return new Problem("workbook.corrupt", "文件里没有工作表，请下载模板填写。");
        }

        var texts = workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(s => s.InnerText).ToList() ?? [];
        var formats = new CellFormatKinds(workbook.WorkbookStylesPart?.Stylesheet);
        var grid = new SheetGrid();
        var merged = new List<string>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(Row))
            {
                var row = (Row)reader.LoadCurrentElement()!;
                grid.Rows = (int?)row.RowIndex?.Value ?? grid.Rows + 1;
                var column = 0;
                foreach (var cell in row.Elements<Cell>())
                {
                    column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : column + 1;
                    var read = Of(cell, texts, formats);
                    if (read.Text.Length == 0 || column > MostColumns)
                    {
                        continue;
                    }

                    if (grid.Rows > mostRows)
                    {
                        return new Problem("workbook.rows", $"单元格 {cell.CellReference?.Value ?? $"A{grid.Rows}"}：表中超过 {mostRows:N0} 行，没有读取。请删去多余的行；填报模板请重新下载，只填写“本期数”一列。");
                    }

                    grid._cells[(grid.Rows, column)] = read;
                }
            }
            else if (reader.IsStartElement && reader.ElementType == typeof(MergeCell))
            {
                merged.Add(((MergeCell)reader.LoadCurrentElement()!).Reference?.Value ?? "");
            }
        }

        grid.Merged = merged;
        grid.Rows = grid._cells.Keys.Select(k => k.Row).DefaultIfEmpty().Max();
        return grid;
    }

    /// <summary>The first and last row of a range such as A1:B2.</summary>
    public static (int First, int Last) RowsOf(string range)
    {
        var rows = Digits().Matches(range).Select(m => int.TryParse(m.Value, CultureInfo.InvariantCulture, out var row) ? row : int.MaxValue).ToList();
        return rows.Count == 0 ? (0, 0) : (rows[0], rows[^1]);
    }

    private static int ColumnOf(string reference) => reference.TakeWhile(char.IsAsciiLetter).Take(3).Aggregate(0, (n, c) => n * 26 + (char.ToUpperInvariant(c) - 'A' + 1));

    private static SheetCell Of(Cell cell, List<string> texts, CellFormatKinds formats)
    {
        var type = cell.DataType?.Value;
        var raw = cell.CellValue?.Text ?? "";
        if (type == CellValues.SharedString)
        {
            return new(int.TryParse(raw, CultureInfo.InvariantCulture, out var i) && i >= 0 && i < texts.Count ? texts[i].Trim() : "", SheetCellKind.Text);
        }

        if (type == CellValues.InlineString || type == CellValues.String)
        {
            return new((cell.InlineString?.InnerText ?? raw).Trim(), SheetCellKind.Text);
        }

        if (type == CellValues.Error || type == CellValues.Boolean)
        {
            return new(raw, type == CellValues.Error ? SheetCellKind.Error : SheetCellKind.Logical);
        }

        if (type == CellValues.Date)
        {
            return new(raw, SheetCellKind.Date);
        }

        // Excel stores 1.1 as 1.1000000000000001; a decimal keeps the 15 digits it means.
        var plain = double.TryParse(raw, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e27
            ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture)
            : raw;
        return new(plain, formats.Of(cell.StyleIndex?.Value ?? 0));
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
