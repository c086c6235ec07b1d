using System.Text;
using System.Text.RegularExpressions;

namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>
/// Puts lines together to paragraphs with an empty line between, across pages too. A paragraph's end shows by an indent, a
/// short last line, a gap, a change of size, the number of a heading or an item, or a table; only the page shows these, so
/// it is done here and not left to who reads the text.
/// </summary>
internal sealed partial class PdfParagraphs(IReadOnlyList<List<PdfLine>> pages)
{
    private readonly double _left = Common(pages, line => line.Left, outermost: 0.05);
    private readonly double _right = Common(pages, line => line.Right, outermost: 0.95);

    public string Lay()
    {
        var text = new StringBuilder();
        PdfLine? before = null;
        foreach (var page in pages)
        {
            var leading = Leading(page);
            for (var i = 0; i < page.Count; i++)
            {
                var line = page[i];
                if (before is not null)
                    text.Append(Between(before, line, i == 0 ? null : leading));
                text.Append(line.Text);
                before = line;
            }
        }

        return text.ToString();
    }

    private string Between(PdfLine before, PdfLine line, double? leading)
    {
        if (before.IsRow && line.IsRow)
            return "\n";
        if (before.IsRow || line.IsRow || Parts(before, line, leading))
            return "\n\n";
        // Chinese wraps anywhere and without a blank, Latin words between words.
        return IsLatin(before.Text[^1]) && IsLatin(line.Text[0]) ? " " : "";
    }

    private bool Parts(PdfLine before, PdfLine line, double? leading)
    {
        var size = Math.Max(before.Size, line.Size);
        var indented = line.Left > _left + size && line.Left > before.Left + size * 0.5;
        var shortBefore = before.Right < _right - 1.5 * before.Size;
        var otherSize = Math.Abs(before.Size - line.Size) > 0.12 * size;
        var gap = leading is { } usual && before.Base - line.Base > 1.5 * usual;
        return indented || shortBefore || otherSize || gap || ItemStart().IsMatch(line.Text) || ContentsEnd().IsMatch(before.Text);
    }

    private static bool IsLatin(char c) => c < 0x2E80 && char.IsLetterOrDigit(c);

    /// <summary>The edge most lines share, to two points; where none stands out, the one few lines go beyond.</summary>
    private static double Common(IReadOnlyList<List<PdfLine>> pages, Func<PdfLine, double> edge, double outermost)
    {
        var edges = pages.SelectMany(page => page).Where(line => !line.IsRow).Select(edge).Order().ToList();
        if (edges.Count == 0)
            return 0;
        var shared = edges.GroupBy(at => Math.Round(at / 2)).MaxBy(group => group.Count())!;
        return shared.Count() >= Math.Max(3, edges.Count * 0.15) ? shared.Key * 2 : edges[(int)Math.Round((edges.Count - 1) * outermost)];
    }

    private static double? Leading(List<PdfLine> page)
    {
        var steps = page.Zip(page.Skip(1), (upper, lower) => upper.Base - lower.Base).Where(step => step > 0).Order().ToList();
        return steps.Count == 0 ? null : steps[steps.Count / 2];
    }

    [GeneratedRegex(@"^(第[一二三四五六七八九十]{1,3}[章节篇]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|——)")]
    private static partial Regex ItemStart();

    /// <summary>A line of a contents page: leader dots or a column, and a number.</summary>
    [GeneratedRegex(@"([.…·]{3}|\t)\s?\d{1,3}$")]
    private static partial Regex ContentsEnd();
}
