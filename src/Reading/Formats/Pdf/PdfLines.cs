using System.Text;

namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>Puts glyphs together to lines by their place alone, since the order they are drawn in means nothing.</summary>
internal static class PdfLines
{
    /// <summary>Baselines nearer than this share of the size are one line; raised and lowered figures stay in it.</summary>
    private const double SameLine = 0.45;

    /// <summary>A gap of this many sizes parts columns; justified Chinese text stretches far less.</summary>
    private const double ColumnGap = 1.6;

    /// <summary>A gap of this share parts two Latin words whose blank is not drawn.</summary>
    private const double WordGap = 0.18;

    public static List<PdfLine> Of(IEnumerable<PdfGlyph> glyphs)
    {
        List<PdfLine> lines = [];
        List<PdfGlyph> open = [];
        foreach (var glyph in glyphs.OrderByDescending(glyph => glyph.Base))
        {
            if (open.Count > 0 && open[0].Base - glyph.Base > SameLine * Math.Max(open[0].Size, glyph.Size))
            {
                Close(open, lines);
                open.Clear();
            }

            open.Add(glyph);
        }

        Close(open, lines);
        return lines;
    }

    private static void Close(List<PdfGlyph> glyphs, List<PdfLine> lines)
    {
        if (!glyphs.Exists(glyph => !glyph.IsBlank))
            return;

        var ordered = glyphs.OrderBy(glyph => glyph.Left).ToList();
        var text = new StringBuilder();
        PdfGlyph? before = null;
        var blank = false;
        foreach (var glyph in ordered)
        {
            if (glyph.IsBlank)
            {
                blank = before is not null;
                continue;
            }

            if (before is { } last)
            {
                // Bold made by drawing a glyph twice, a little apart.
                if (last.Text == glyph.Text && glyph.Left - last.Left < 0.25 * glyph.Size)
                    continue;
                text.Append(Between(last, glyph, blank));
            }

            text.Append(glyph.Text);
            (before, blank) = (glyph, false);
        }

        var printed = ordered.Where(glyph => !glyph.IsBlank).ToList();
        var size = printed.Max(glyph => glyph.Size);
        lines.Add(new PdfLine(text.ToString(), printed[0].Left, printed.Max(glyph => glyph.Right), printed.MinBy(glyph => -glyph.Size).Base, size));
    }

    private static string Between(PdfGlyph left, PdfGlyph right, bool blankDrawn)
    {
        var size = Math.Max(left.Size, right.Size);
        var gap = (right.Left - left.Right) / size;
        if (gap > ColumnGap && !EndsClause(left.Text))
            return "\t";
        if (blankDrawn)
            return " ";
        return gap > WordGap && IsLatin(left.Text[^1]) && IsLatin(right.Text[0]) ? " " : "";
    }

    /// <summary>Full-width punctuation leaves half its box empty and may be stretched further; no column begins after a comma.</summary>
    private static bool EndsClause(string text) => text[^1] is '，' or '、' or '；' or '：' or '。';

    private static bool IsLatin(char c) => c < 0x2E80 && char.IsLetterOrDigit(c);
}
