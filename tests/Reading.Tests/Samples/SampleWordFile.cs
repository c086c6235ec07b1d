using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangpu.Reading.Tests.Samples;

/// <summary>
/// Makes the sample's .docx from its .txt, the way an office writes one: heading styles whose numbers Word counts,
/// a ruled table, boxes as framed cells, a page number below, and a change that was tracked and not yet accepted.
/// </summary>
internal static class SampleWordFile
{
    private const string Struck = "（此句待核）";

    public static void Write(Stream to)
    {
        using var document = WordprocessingDocument.Create(to, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = Numbering();
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
            Run("— "), new SimpleField(Run("1")) { Instruction = "PAGE" }, Run(" —")));

        var body = new Body();
        main.Document = new Document(body);
        Fill(body, SampleBlock.Of(SamplePlan.Text));
        body.Append(new SectionProperties(new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) }));
    }

    private static void Fill(Body body, IReadOnlyList<SampleBlock> blocks)
    {
        Table? table = null;
        TableCell? box = null;
        foreach (var block in blocks)
        {
            if (block.Kind is SampleBlockKind.Chapter or SampleBlockKind.Section or SampleBlockKind.Item)
                box = null;
            if (block.Kind != SampleBlockKind.Row)
                table = null;

            switch (block.Kind)
            {
                case SampleBlockKind.Row:
                    table ??= body.AppendChild(Ruled());
                    table.Append(Row(block.Text));
                    break;
                case SampleBlockKind.Box:
                    box = new TableCell(Paragraph(block.Text, "Box"));
                    body.Append(Ruled(new TableRow(box)));
                    break;
                case SampleBlockKind.Paragraph when box is not null:
                    box.Append(Paragraph(block.Text));
                    break;
                default:
                    body.Append(Heading(block));
                    break;
            }
        }
    }

    private static Paragraph Heading(SampleBlock block) => block.Kind switch
    {
        // 第一章, 第一节 are counted by Word; the text of the heading follows the blank.
        SampleBlockKind.Chapter => Paragraph(block.Text[4..], "Chapter"),
        SampleBlockKind.Section => Paragraph(block.Text[4..], "Section"),
        SampleBlockKind.Item => Paragraph(block.Text, "Item"),
        _ => Body(block.Text),
    };

    private static Paragraph Body(string text)
    {
        var paragraph = Paragraph(text);
        if (text.StartsWith("1.建好企业培育库", StringComparison.Ordinal))
            paragraph.Append(new DeletedRun(new Run(new DeletedText(Struck))) { Id = "1", Author = "起草组", Date = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc) });
        return paragraph;
    }

    private static TableRow Row(string text)
    {
        var row = new TableRow(text.Split('\t').Select(cell => new TableCell(Paragraph(cell))));
        if (text.StartsWith("序号", StringComparison.Ordinal))
            row.PrependChild(new TableRowProperties(new TableHeader()));
        return row;
    }

    private static Table Ruled(params OpenXmlElement[] rows)
    {
        static T Rule<T>()
            where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };

        return new Table([
            new TableProperties(new TableBorders(Rule<TopBorder>(), Rule<LeftBorder>(), Rule<BottomBorder>(), Rule<RightBorder>(), Rule<InsideHorizontalBorder>(), Rule<InsideVerticalBorder>())),
            .. rows]);
    }

    private static Paragraph Paragraph(string text, string? style = null)
    {
        var paragraph = new Paragraph();
        if (style is not null)
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        var parts = text.Split('\t');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
                paragraph.Append(new Run(new TabChar()));
            paragraph.Append(Run(parts[i]));
        }

        return paragraph;
    }

    private static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Styles Styles() => new(
        Style("Chapter", "heading 1", level: 0, numbered: true),
        Style("Section", "heading 2", level: 1, numbered: true),
        Style("Item", "heading 3", level: 2, numbered: false),
        new Style(new StyleName { Val = "Box" }) { Type = StyleValues.Paragraph, StyleId = "Box" });

    private static Style Style(string id, string name, int level, bool numbered)
    {
        var properties = new StyleParagraphProperties();
        if (numbered)
            properties.Append(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 1 }));
        properties.Append(new OutlineLevel { Val = level });
        return new Style(new StyleName { Val = name }, properties, new StyleRunProperties(new Bold())) { Type = StyleValues.Paragraph, StyleId = id };
    }

    private static Numbering Numbering() => new(
        new AbstractNum(Level(0, "第%1章"), Level(1, "第%2节")) { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });

    private static Level Level(int index, string text) => new(
        new StartNumberingValue { Val = 1 },
        new NumberingFormat { Val = NumberFormatValues.ChineseCountingThousand },
        new LevelSuffix { Val = LevelSuffixValues.Space },
        new LevelText { Val = text })
    {
        LevelIndex = index,
    };
}
