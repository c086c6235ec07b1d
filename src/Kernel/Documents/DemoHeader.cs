using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangpu.Kernel.Documents;

/// <summary>Says 演示数据 at the head of every page, whatever headers the template has: pages are copied and passed on one by one.</summary>
internal static class DemoHeader
{
    public static void Put(MainDocumentPart main)
    {
        foreach (var part in main.HeaderParts)
        {
            (part.Header ??= new Header()).PrependChild(Mark());
        }

        var body = main.Document!.Body!;
        var sections = body.Descendants<SectionProperties>().ToList();
        if (sections.Count == 0)
        {
            sections.Add(body.AppendChild(new SectionProperties()));
        }

        // A section without a header of its own has that of the section before it.
        var first = sections[0];
        var needed = new List<HeaderFooterValues> { HeaderFooterValues.Default };
        if (main.DocumentSettingsPart?.Settings?.GetFirstChild<EvenAndOddHeaders>() is not null)
        {
            needed.Add(HeaderFooterValues.Even);
        }

        if (sections.Any(s => s.GetFirstChild<TitlePage>() is not null))
        {
            needed.Add(HeaderFooterValues.First);
        }

        foreach (var type in needed.Where(t => !first.Elements<HeaderReference>().Any(r => (r.Type?.Value ?? HeaderFooterValues.Default) == t)))
        {
            var part = main.AddNewPart<HeaderPart>();
            part.Header = new Header(Mark());
            first.PrependChild(new HeaderReference { Type = type, Id = main.GetIdOfPart(part) });
        }
    }

    private static Paragraph Mark() => new(
        new ParagraphProperties(new SpacingBetweenLines { Line = "240", LineRule = LineSpacingRuleValues.Auto }, new Indentation { FirstLine = "0", FirstLineChars = 0 }, new Justification { Val = JustificationValues.Right }),
        new Run(new RunProperties(new Color { Val = "C00000" }, new FontSize { Val = "21" }), new Text("演示数据")));
}
