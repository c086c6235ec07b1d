using System.Text;

namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>
/// Lays pages out as text: one line end where a line merely wraps, an empty line where a paragraph ends, which shows by an
/// indent, a short last line, a gap, a change of size or a table.
/// </summary>
internal sealed class PdfParagraphs(IReadOnlyList<List<PdfLine>> pages)
{
    private readonly double _left = Common(pages, line => line.Left);
    private readonly double _right = Common(pages, line => line.Right);

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
                    text.Append(Parts(before, line, i == 0 ? null : leading) ? "\n\n" : "\n");
                text.Append(line.Text);
                before = line;
            }
        }

        return text.ToString();
    }

    private bool Parts(PdfLine before, PdfLine line, double? leading)
    {
        if (before.IsRow || line.IsRow)
            return before.IsRow != line.IsRow;

        var size = Math.Max(before.Size, line.Size);
        var indented = line.Left > _left + size && line.Left > before.Left + size * 0.5;
        var shortBefore = before.Right < _right - 1.5 * before.Size;
        var otherSize = Math.Abs(before.Size - line.Size) > 0.12 * size;
        var gap = leading is { } usual && before.Base - line.Base > 1.5 * usual;
        return indented || shortBefore || otherSize || gap;
    }

    /// <summary>The edge most lines share, to the point.</summary>
    private static double Common(IReadOnlyList<List<PdfLine>> pages, Func<PdfLine, double> edge) =>
        pages.SelectMany(page => page).Where(line => !line.IsRow)
            .GroupBy(line => Math.Round(edge(line) / 2)).OrderByDescending(group => group.Count())
            .Select(group => group.Key * 2).FirstOrDefault();

    private static double? Leading(List<PdfLine> page)
    {
        var steps = page.Zip(page.Skip(1), (upper, lower) => upper.Base - lower.Base).Where(step => step > 0).Order().ToList();
        return steps.Count == 0 ? null : steps[steps.Count / 2];
    }
}
