using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Chuangpu.Kernel.Exports;

/// <summary>The cell formats of a workbook, asked for by what a cell holds.</summary>
internal sealed class XlsxStyles
{
    /// <summary>Text; marked so that it stays text when somebody edits the cell in Excel (=, +, - and @ at its start start no formula).</summary>
    public const uint Text = 0, Head = 1, Date = 2, Time = 3, Title = 4;

    private const uint FirstNumberFormat = 164, FirstNumberStyle = 5;
    private static readonly string[] NumberFormats = ["#,##0.##########", "#,##0", "#,##0.0", "#,##0.00", "#,##0.000", "#,##0.0000", "#,##0.00000", "#,##0.000000"];

    /// <summary>A number with this many digits after the point, null for as many as there are. The plain format would show 5. for 5, so whole numbers take their own.</summary>
    public static uint Number(int? decimals, bool whole) =>
        FirstNumberStyle + (decimals is { } digits ? (uint)Math.Clamp(digits, 0, 6) + 1 : whole ? 1u : 0u);

    public static Stylesheet Make() => new(
        new NumberingFormats([
            .. NumberFormats.Select((code, i) => new NumberingFormat { NumberFormatId = FirstNumberFormat + (uint)i, FormatCode = code }),
            new NumberingFormat { NumberFormatId = 180, FormatCode = "yyyy\\-mm\\-dd" },
            new NumberingFormat { NumberFormatId = 181, FormatCode = "yyyy\\-mm\\-dd\\ hh:mm" },
        ]),
        new Fonts(Face(11, null), Face(11, "FFFFFFFF"), Face(14, null)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FF1F5FBF" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats([
            Format(0, HorizontalAlignmentValues.Left, quote: true),
            new CellFormat(new Alignment { Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center, WrapText = true })
            {
                FontId = 1, FillId = 2, BorderId = 1, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true,
            },
            Format(180, HorizontalAlignmentValues.Center),
            Format(181, HorizontalAlignmentValues.Center),
            new CellFormat { FontId = 2, ApplyFont = true },
            .. NumberFormats.Select((_, i) => Format(FirstNumberFormat + (uint)i, HorizontalAlignmentValues.Right)),
        ]),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static CellFormat Format(uint number, HorizontalAlignmentValues side, bool quote = false) =>
        new(new Alignment { Horizontal = side, Vertical = VerticalAlignmentValues.Top, WrapText = quote ? true : null })
        {
            NumberFormatId = number,
            BorderId = 1,
            ApplyNumberFormat = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            QuotePrefix = quote ? true : null,
        };

    private static Font Face(double size, string? colour) => new(
        [.. new OpenXmlElement?[]
        {
            colour is null && size == 11 ? null : new Bold(),
            new FontSize { Val = size },
            colour is null ? null : new Color { Rgb = colour },
            new FontName { Val = "微软雅黑" },
        }.OfType<OpenXmlElement>()]);

    private static Border Thin()
    {
        static Color Grey() => new() { Rgb = "FFD0D7E2" };
        return new Border(
            new LeftBorder(Grey()) { Style = BorderStyleValues.Thin }, new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
            new TopBorder(Grey()) { Style = BorderStyleValues.Thin }, new BottomBorder(Grey()) { Style = BorderStyleValues.Thin }, new DiagonalBorder());
    }
}
