using Chuangpu.Kernel.Exports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangpu.Kernel.Documents;

/// <summary>
/// The words of one paragraph over all its runs. Word cuts a placeholder into several runs wherever somebody typed, checked the
/// spelling or changed a font; here it is one text again.
/// </summary>
internal static class ParagraphText
{
    /// <summary>The words, without those of text boxes that hang on the paragraph.</summary>
    public static string Of(Paragraph paragraph) => string.Concat(Texts(paragraph).Select(t => t.Text));

    /// <summary>Puts figures in place of placeholders, in the look of the placeholder's first letter.</summary>
    /// <param name="paragraph">Changed.</param>
    /// <param name="figureOf">What a placeholder stands for.</param>
    /// <param name="relate">Names an address in the part the paragraph stands in; gives its relationship's id.</param>
    public static void Replace(Paragraph paragraph, Func<Placeholder, DocumentFigure> figureOf, Func<string, string> relate)
    {
        // From the back, so that the places of those before stay right whatever is put in.
        foreach (var placeholder in Placeholder.In(Of(paragraph)).Reverse())
        {
            Put(paragraph, placeholder, figureOf(placeholder), relate);
        }
    }

    private static void Put(Paragraph paragraph, Placeholder placeholder, DocumentFigure figure, Func<string, string> relate)
    {
        Cut(paragraph, placeholder.Start);
        Cut(paragraph, placeholder.Start + placeholder.Length);
        var covered = Between(paragraph, placeholder.Start, placeholder.Start + placeholder.Length);
        var first = covered[0].Ancestors<Run>().First();
        var parent = first.Parent!;
        foreach (var run in RunsOf(figure, first, parent is Hyperlink ? null : relate))
        {
            parent.InsertBefore(run, first);
        }

        foreach (var text in covered)
        {
            var run = text.Ancestors<Run>().First();
            text.Remove();
            if (!run.ChildElements.Any(c => c is not RunProperties))
            {
                run.Remove();
            }
        }
    }

    private static IEnumerable<OpenXmlElement> RunsOf(DocumentFigure figure, Run like, Func<string, string>? relate)
    {
        var run = Like(like);
        foreach (var (line, i) in XmlText.Sound(figure.Text).ReplaceLineEndings("\n").Split('\n').Select((l, i) => (l, i)))
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        // A link within a link is no document any more.
        yield return figure.Link is { } address && relate is not null ? new Hyperlink(run) { Id = relate(address), History = true } : run;
        if (figure.Source is { } number)
        {
            var raised = Like(like);
            raised.RunProperties ??= new RunProperties();
            raised.RunProperties.VerticalTextAlignment = new VerticalTextAlignment { Val = VerticalPositionValues.Superscript };
            raised.Append(new Text($"[{number}]"));
            yield return relate is not null ? new Hyperlink(raised) { Anchor = SourceMark(number), History = true } : raised;
        }
    }

    /// <summary>The bookmark at a source's number.</summary>
    public static string SourceMark(int number) => $"source{number}";

    private static Run Like(Run run) => run.RunProperties is { } look ? new Run(look.CloneNode(true)) : new Run();

    // Splits the run at a place so that no text crosses it and what begins there begins its run.
    private static void Cut(Paragraph paragraph, int place)
    {
        var at = 0;
        foreach (var text in Texts(paragraph))
        {
            var end = at + text.Text.Length;
            // A line break may stand before it in its run.
            if (place == at && text.Text.Length > 0 && text.PreviousSibling() is not (null or RunProperties))
            {
                var run = text.Ancestors<Run>().First();
                var line = Like(run);
                foreach (var after in text.ElementsAfter().Prepend(text).ToList())
                {
                    after.Remove();
                    line.Append(after);
                }

                run.InsertAfterSelf(line);
                return;
            }

            if (place > at && place < end)
            {
                var run = text.Ancestors<Run>().First();
                var rest = Like(run);
                rest.Append(new Text(text.Text[(place - at)..]) { Space = SpaceProcessingModeValues.Preserve });
                foreach (var after in text.ElementsAfter().ToList())
                {
                    after.Remove();
                    rest.Append(after);
                }

                (text.Text, text.Space) = (text.Text[..(place - at)], SpaceProcessingModeValues.Preserve);
                run.InsertAfterSelf(rest);
                return;
            }

            at = end;
        }
    }

    private static List<Text> Between(Paragraph paragraph, int from, int to)
    {
        var (at, found) = (0, new List<Text>());
        foreach (var text in Texts(paragraph))
        {
            if (at >= from && at + text.Text.Length <= to && text.Text.Length > 0)
            {
                found.Add(text);
            }

            at += text.Text.Length;
        }

        return found;
    }

    private static List<Text> Texts(Paragraph paragraph) =>
        [.. paragraph.Descendants<Text>().Where(t => t.Parent is Run && t.Ancestors<Paragraph>().First() == paragraph)];
}
