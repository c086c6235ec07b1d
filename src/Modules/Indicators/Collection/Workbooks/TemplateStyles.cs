using DocumentFormat.OpenXml.Spreadsheet;

namespace Chuangpu.Indicators.Collection.Workbooks;

/// <summary>The cell formats of a template. Only <see cref="Open"/> may be typed into.</summary>
internal static class TemplateStyles
{
    public const uint Plain = 0, Title = 1, Label = 2, Head = 3, Locked = 4, Open = 5, LockedNumber = 6;

    // General would show a long number as 1.2E+10.
    private const uint NumberFormat = 164;

    public static Stylesheet Make() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = NumberFormat, FormatCode = "#,##0.######" }),
        new Fonts(Face(11), Face(14, bold: true), Face(11, bold: true), Face(11, bold: true, colour: "FFFFFFFF")),
        new Fills(Solid(null), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), Solid("FF1F5FBF"), Solid("FFF3F5F8"), Solid("FFFFFBE6")),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat { FontId = 0 },
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { FontId = 2, ApplyFont = true },
            Cell(font: 3, fill: 2),
            Cell(font: 0, fill: 3, wrap: true),
            // The one kind of cell that is not locked.
            Cell(font: 0, fill: 4, number: NumberFormat, open: true),
            Cell(font: 0, fill: 3, number: NumberFormat)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static CellFormat Cell(uint font, uint fill, uint number = 0, bool open = false, bool wrap = false)
    {
        var format = new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = wrap ? true : null }, new Protection { Locked = !open })
        {
            FontId = font,
            FillId = fill,
            BorderId = 1,
            NumberFormatId = number,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyNumberFormat = number != 0,
            ApplyAlignment = true,
            ApplyProtection = true,
        };
        return format;
    }

    private static Font Face(double size, bool bold = false, string? colour = null)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size });
        if (colour is not null)
        {
            font.Append(new Color { Rgb = colour });
        }

        font.Append(new FontName { Val = "微软雅黑" });
        return font;
    }

    private static Fill Solid(string? colour) => colour is null
        ? new Fill(new PatternFill { PatternType = PatternValues.None })
        : new Fill(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Thin()
    {
        static Color Grey() => new() { Rgb = "FFD0D7E2" };
        return new Border(
            new LeftBorder(Grey()) { Style = BorderStyleValues.Thin }, new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
            new TopBorder(Grey()) { Style = BorderStyleValues.Thin }, new BottomBorder(Grey()) { Style = BorderStyleValues.Thin }, new DiagonalBorder());
    }
}
