using Chuangpu.Kernel.Exports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Sheet = Chuangpu.Kernel.Exports.Sheet;

namespace Chuangpu.Kernel.Tests.Exports;

public sealed class XlsxWriterTests
{
    private static readonly SheetNote[] Notes = [new("来源", "创谱 · 目标清单"), new("导出时间", "2025-06-30 09:00（北京时间）")];

    [Fact]
    public void Write_ListOfEveryKind_IsValidAndReadBack()
    {
        using var book = Write(new Sheet(
            "目标清单", [new("名称"), new("目标值", 2), new("截止日"), new("更新时间"), new("数量")],
            [
                ["高新技术企业", 1234.5m, new DateOnly(2025, 6, 30), new DateTime(2025, 6, 30, 1, 0, 0, DateTimeKind.Utc), 12],
                ["研发投入强度", null, null, null, null],
            ]));

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Equal(["目标清单", "说明"], Names(book));
        Assert.Equal("高新技术企业", CellAt(book, 0, "A", 2).InnerText);
        Assert.Equal("1234.5", CellAt(book, 0, "B", 2).CellValue!.Text);
        Assert.Null(CellAt(book, 0, "B", 2).DataType);
        Assert.Equal("#,##0.00", FormatOf(book, CellAt(book, 0, "B", 2)));
        Assert.Equal("45838", CellAt(book, 0, "C", 2).CellValue!.Text);
        Assert.Equal("yyyy\\-mm\\-dd", FormatOf(book, CellAt(book, 0, "C", 2)));
        Assert.Equal("45838.375", CellAt(book, 0, "D", 2).CellValue!.Text);
        Assert.Equal("#,##0", FormatOf(book, CellAt(book, 0, "E", 2)));
        Assert.Equal("来源", CellAt(book, 1, "A", 2).InnerText);
        Assert.Equal("创谱 · 目标清单", CellAt(book, 1, "B", 2).InnerText);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")")]
    [InlineData("+86 10")]
    [InlineData("-3")]
    [InlineData("@SUM(A1)")]
    public void Write_TextThatLooksLikeAFormula_StaysText(string text)
    {
        using var book = Write(new Sheet("意见", [new("内容")], [[text]]));

        var cell = CellAt(book, 0, "A", 2);
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Null(cell.CellFormula);
        Assert.Equal(text, cell.InnerText);
        Assert.True(Format(book, cell).QuotePrefix!.Value);
    }

    [Fact]
    public void Write_TextWithControlCharactersAndHalfAPair_LeavesThemOut()
    {
        using var book = Write(new Sheet("意见", [new("内容")], [["甲\u0000乙\u000B丙\uD83D丁\uD83D\uDE00\uFFFF"], [new string('长', 40_000)]]));

        Assert.Equal("甲乙丙丁😀", CellAt(book, 0, "A", 2).InnerText);
        Assert.Equal(32_767, CellAt(book, 0, "A", 3).InnerText.Length);
    }

    [Fact]
    public void Write_NumberLongerThanExcelKeeps_IsTextWithAllDigits()
    {
        using var book = Write(new Sheet("金额", [new("分")], [[1234567890123456789m], [0.1234567890123456m], [-5.5m]]));

        Assert.Equal(CellValues.InlineString, CellAt(book, 0, "A", 2).DataType!.Value);
        Assert.Equal("1234567890123456789", CellAt(book, 0, "A", 2).InnerText);
        Assert.Equal("0.1234567890123456", CellAt(book, 0, "A", 3).InnerText);
        Assert.Equal("-5.5", CellAt(book, 0, "A", 4).CellValue!.Text);
    }

    [Fact]
    public void Write_SheetNamesExcelRefuses_AreMended()
    {
        using var book = Write(
            new Sheet("任务[2025]: 甲/乙?", [new("一")], []), new Sheet(new string('表', 50), [new("一")], []), new Sheet(new string('表', 60), [new("一")], []), new Sheet("说明", [new("一")], []), new Sheet("''", [new("一")], []));

        Assert.Equal(["任务2025 甲乙", new string('表', 31), new string('表', 29) + " 2", "说明", "清单", "说明 2"], Names(book));
        Assert.Empty(new OpenXmlValidator().Validate(book));
    }

    [Fact]
    public void Write_AnyList_FreezesItsHeadAndFilters()
    {
        using var book = Write(new Sheet("清单", [.. Enumerable.Range(1, 30).Select(i => new SheetColumn($"列{i}"))], [[.. Enumerable.Range(1, 30).Cast<object?>()]]));

        var sheet = SheetAt(book, 0);
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal("A1:AD2", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
    }

    private static SpreadsheetDocument Write(params Sheet[] sheets)
    {
        var stream = new MemoryStream();
        XlsxWriter.Write(stream, sheets, Notes);
        stream.Position = 0;
        return SpreadsheetDocument.Open(stream, false);
    }

    private static List<string> Names(SpreadsheetDocument book) =>
        [.. book.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!)];

    private static Worksheet SheetAt(SpreadsheetDocument book, int index)
    {
        var id = book.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ElementAt(index).Id!.Value!;
        return ((WorksheetPart)book.WorkbookPart.GetPartById(id)).Worksheet!;
    }

    // Cells are written in order without references, so a column is a place in its row.
    private static Cell CellAt(SpreadsheetDocument book, int sheet, string column, int row) =>
        SheetAt(book, sheet).Descendants<Row>().ElementAt(row - 1).Elements<Cell>().ElementAt(column[0] - 'A');

    private static CellFormat Format(SpreadsheetDocument book, Cell cell) =>
        (CellFormat)book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);

    private static string FormatOf(SpreadsheetDocument book, Cell cell) =>
        book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.NumberingFormats!.Elements<NumberingFormat>()
            .Single(f => f.NumberFormatId!.Value == Format(book, cell).NumberFormatId!.Value).FormatCode!.Value!;
}
