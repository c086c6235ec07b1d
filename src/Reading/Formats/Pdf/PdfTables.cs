namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>Lines of a page, tables by their ruling.</summary>
internal static class PdfTables
{
    public static List<PdfLine> Lines(PdfPage page) => PdfLines.Of(page.Glyphs);
}
