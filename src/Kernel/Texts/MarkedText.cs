namespace Chuangpu.Kernel.Texts;

/// <summary>
/// Cuts a text into paragraphs and those into segments, so that marks which nest or overlap become plain spans side by
/// side. One pass over text and marks: as long as the text, whatever the marks do.
/// </summary>
public static class MarkedText
{
    private static readonly char[] LineEnds = ['\n', '\r', '\u2028', '\u2029'];

    /// <summary>The paragraphs of a text in order. Marks outside the text are cut to it; empty ones are left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">The marks, in any order.</param>
    public static IReadOnlyList<TextParagraph> Cut(string text, IEnumerable<TextMark> marks)
    {
        var waiting = new Queue<TextMark>(marks
            .Select(m => m with { Start = Math.Clamp(m.Start, 0, text.Length), End = Math.Clamp(m.End, 0, text.Length) })
            .Where(m => m.Start < m.End)
            .OrderBy(m => m.Start).ThenByDescending(m => m.End));
        var open = new List<TextMark>();
        var paragraphs = new List<TextParagraph>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny(LineEnds, start);
            end = end < 0 ? text.Length : end;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                paragraphs.Add(new TextParagraph(start, end, Segments(start, end, waiting, open)));
            }

            start = end + 1;
        }

        return paragraphs;
    }

    private static List<TextSegment> Segments(int start, int end, Queue<TextMark> waiting, List<TextMark> open)
    {
        var segments = new List<TextSegment>();
        for (var at = start; at < end;)
        {
            open.RemoveAll(m => m.End <= at);
            while (waiting.TryPeek(out var next) && next.Start <= at)
            {
                if (waiting.Dequeue() is var mark && mark.End > at)
                {
                    open.Add(mark);
                }
            }

            var until = open.Count == 0 ? end : Math.Min(end, open.Min(m => m.End));
            until = waiting.TryPeek(out var following) ? Math.Min(until, following.Start) : until;
            segments.Add(new TextSegment(at, until, [.. open.OrderByDescending(m => m.End - m.Start)]));
            at = until;
        }

        return segments;
    }
}
