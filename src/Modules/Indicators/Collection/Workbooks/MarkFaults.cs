using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Chuangpu.Indicators.Collection.Workbooks;

/// <summary>
/// Gives a workbook back with its faults: the cells in red, and what is wrong in a column 核对结果 at the end of their rows.
/// What was typed stays as it was, so that nobody starts again.
/// </summary>
internal static partial class MarkFaults
{
    /// <param name="file">The workbook; stays as it is.</param>
    /// <param name="faults">What is wrong.</param>
    public static MemoryStream In(MemoryStream file, IReadOnlyList<CellFault> faults)
    {
        var copy = new MemoryStream();
        file.Position = 0;
        file.CopyTo(copy);
        using (var document = SpreadsheetDocument.Open(copy, isEditable: true))
        {
            var workbook = document.WorkbookPart!;
            var part = (WorksheetPart)workbook.GetPartById(workbook.Workbook!.Sheets!.Elements<Sheet>().First().Id!.Value!);
            var data = part.Worksheet!.GetFirstChild<SheetData>() ?? part.Worksheet.AppendChild(new SheetData());
            var red = new RedStyles(workbook);
            // Marks of an earlier return would be taken for today's.
            var verdict = VerdictColumn(data);
            foreach (var old in data.Elements<Row>().SelectMany(r => r.Elements<Cell>()).Where(c => ColumnOf(c) == verdict).ToList())
            {
                old.Remove();
            }

            foreach (var row in faults.GroupBy(f => RowOf(f.Cell ?? "A1")))
            {
                foreach (var place in row.Select(f => f.Cell).OfType<string>().Distinct())
                {
                    var cell = CellAt(data, row.Key, place);
                    cell.StyleIndex = red.Of(cell.StyleIndex?.Value ?? 0);
                }

                var said = CellAt(data, row.Key, $"{TemplateLayout.Letters(verdict)}{row.Key}");
                said.DataType = CellValues.InlineString;
                said.StyleIndex = red.Of(0);
                said.InlineString = new InlineString(new Text(TemplateLayout.Sound($"{TemplateLayout.Verdict}：{string.Join("；", row.Select(f => f.Message))}")) { Space = SpaceProcessingModeValues.Preserve });
            }
        }

        copy.Position = 0;
        return copy;
    }

    private static int VerdictColumn(SheetData data)
    {
        var marked = data.Elements<Row>().SelectMany(r => r.Elements<Cell>()).FirstOrDefault(c => c.InlineString?.InnerText.StartsWith(TemplateLayout.Verdict + "：", StringComparison.Ordinal) == true);
        return marked is not null ? ColumnOf(marked) : data.Elements<Row>().SelectMany(r => r.Elements<Cell>()).Select(ColumnOf).DefaultIfEmpty(TemplateLayout.Heads.Count).Max() + 1;
    }

    private static Cell CellAt(SheetData data, uint number, string place)
    {
        var row = data.Elements<Row>().FirstOrDefault(r => r.RowIndex?.Value == number);
        if (row is null)
        {
            row = new Row { RowIndex = number };
            if (data.Elements<Row>().FirstOrDefault(r => r.RowIndex?.Value > number) is { } after)
            {
                data.InsertBefore(row, after);
            }
            else
            {
                data.Append(row);
            }
        }

        if (row.Elements<Cell>().FirstOrDefault(c => c.CellReference?.Value == place) is { } standing)
        {
            return standing;
        }

        var cell = new Cell { CellReference = place };
        var column = ColumnOf(cell);
        if (row.Elements<Cell>().FirstOrDefault(c => ColumnOf(c) > column) is { } next)
        {
            row.InsertBefore(cell, next);
        }
        else
        {
            row.Append(cell);
        }

        return cell;
    }

    private static int ColumnOf(Cell cell) => (cell.CellReference?.Value ?? "").TakeWhile(char.IsAsciiLetter).Aggregate(0, (n, c) => n * 26 + (char.ToUpperInvariant(c) - 'A' + 1));

    private static uint RowOf(string place) => uint.Parse(Digits().Match(place).Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    // The same format as before with a red ground, one for each format that is marked.
    private sealed class RedStyles
    {
        private readonly CellFormats _formats;
        private readonly uint _fill;
        private readonly Dictionary<uint, uint> _made = [];

        public RedStyles(WorkbookPart workbook)
        {
            var part = workbook.WorkbookStylesPart ?? workbook.AddNewPart<WorkbookStylesPart>();
            var styles = part.Stylesheet ??= TemplateStyles.Make();
            var fills = styles.Fills ??= new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));
            fills.Append(new Fill(new PatternFill(new ForegroundColor { Rgb = "FFF8C7CE" }) { PatternType = PatternValues.Solid }));
            fills.Count = null;
            _fill = (uint)fills.Elements<Fill>().Count() - 1;
            _formats = styles.CellFormats ??= new CellFormats(new CellFormat());
            _formats.Count = null;
        }

        public uint Of(uint style)
        {
            if (_made.TryGetValue(style, out var known))
            {
                return known;
            }

            var format = (CellFormat?)_formats.Elements<CellFormat>().ElementAtOrDefault((int)style)?.CloneNode(true) ?? new CellFormat();
            (format.FillId, format.ApplyFill) = (_fill, true);
            _formats.Append(format);
            return _made[style] = (uint)_formats.Elements<CellFormat>().Count() - 1;
        }
    }
}
