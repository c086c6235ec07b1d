namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>A glyph on a page, in points from the lower left corner: its baseline from Left to Right at height Base, and its size.</summary>
internal readonly record struct PdfGlyph(string Text, double Left, double Right, double Base, double Size)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
