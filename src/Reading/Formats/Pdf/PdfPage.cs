namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>What of a page matters for its text.</summary>
internal sealed record PdfPage(int Number, IReadOnlyList<PdfGlyph> Glyphs, IReadOnlyList<PdfRule> Rules, int Pictures);
