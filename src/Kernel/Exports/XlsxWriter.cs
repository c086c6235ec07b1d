using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Chuangpu.Kernel.Exports;

/// <summary>
/// Writes lists as an Excel workbook (ECMA-376): a sheet a list with a frozen head and a filter, and a last sheet 说明 that says
/// where the numbers come from. Rows are streamed, so a long list costs no more memory than its rows.
/// </summary>
public static class XlsxWriter
{
    /// <summary>The media type of a workbook.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const double Narrowest = 8, Widest = 60;

    /// <summary>Writes the workbook.</summary>
    /// <param name="stream">Where to; must be seekable, and stays open.</param>
    /// <param name="sheets">The lists, at least one.</param>
    /// <param name="notes">The lines of the sheet 说明: source, filters, time, whether values are invented.</param>
    public static void Write(Stream stream, IReadOnlyList<Sheet> sheets, IReadOnlyList<SheetNote> notes)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var styles = workbook.AddNewPart<WorkbookStylesPart>("styles");
        styles.Stylesheet = XlsxStyles.Make();
        var names = new List<string>();
        var list = new Sheets();
        foreach (var (sheet, isList) in sheets.Select(s => (s, true)).Append((NotesSheet(notes), false)))
        {
            var id = $"sheet{names.Count + 1}";
            WriteSheet(workbook.AddNewPart<WorksheetPart>(id), sheet, isList);
            list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = XlsxText.SheetName(sheet.Title, names), SheetId = (uint)names.Count, Id = id });
        }

        workbook.Workbook = new Workbook(list);
    }

    private static Sheet NotesSheet(IReadOnlyList<SheetNote> notes) =>
        new("说明", [new("项目"), new("内容")], [.. notes.Select(n => new object?[] { n.Term, n.Text })]);

    private static void WriteSheet(WorksheetPart part, Sheet sheet, bool isList)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
            new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A2", SequenceOfReferences = new ListValue<StringValue> { InnerText = "A2" } })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 18 });
        writer.WriteElement(new Columns(sheet.Columns.Select((c, i) => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = Width(sheet, i),
            CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(sheet.Columns.Select(c => XlsxCell.Text(c.Title, XlsxStyles.Head))) { Height = 24, CustomHeight = true });
        foreach (var row in sheet.Rows)
        {
            writer.WriteElement(new Row(sheet.Columns.Select((c, i) => XlsxCell.Of(row[i], c))));
        }

        writer.WriteEndElement();
        if (isList)
        {
            writer.WriteElement(new AutoFilter { Reference = $"A1:{Letters(sheet.Columns.Count)}{sheet.Rows.Count + 1}" });
        }

        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape });
        writer.WriteElement(new HeaderFooter(new OddFooter("&C— &P —")));
        writer.WriteEndElement();
    }

    // The first rows say enough; measuring all would read the list twice.
    private static double Width(Sheet sheet, int column)
    {
        var longest = sheet.Rows.Take(200).Select(r => r[column] switch
        {
            string text => XlsxText.Width(text),
            DateOnly => 11,
            DateTime or DateTimeOffset => 17,
            null => 0,
            var other => XlsxText.Width(other.ToString() ?? "") + 3,
        }).Append(XlsxText.Width(sheet.Columns[column].Title) + 3).Max();
        return Math.Clamp(longest + 1.5, Narrowest, Widest);
    }

    private static string Letters(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);
}
