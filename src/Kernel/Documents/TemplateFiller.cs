using System.Text.RegularExpressions;
using Chuangpu.Kernel.Exports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangpu.Kernel.Documents;

/// <summary>Puts content into a template that was checked against the same schema.</summary>
internal sealed partial class TemplateFiller(DocumentContent content, MainDocumentPart main)
{
    private readonly Dictionary<(OpenXmlPart Part, string Address), string> _links = [];
    private OpenXmlPart _part = main;
    private int _charts, _marks;

    public void Fill()
    {
        var body = main.Document!.Body!;
        Blocks(body, null);
        foreach (var part in main.HeaderParts.Concat<OpenXmlPart>(main.FooterParts))
        {
            _part = part;
            if (part.RootElement is { } root)
            {
                Blocks(root, null);
            }
        }

        Captions(body);
        if (content.IsDemo)
        {
            DemoHeader.Put(main);
            body.PrependChild(new Paragraph(
                new ParagraphProperties(new Indentation { FirstLine = "0", FirstLineChars = 0 }, new Justification { Val = JustificationValues.Center }),
                new Run(new RunProperties(new Color { Val = "C00000" }, new FontSize { Val = "24" }), new Text("演示数据：文中含有为演示编造的内容，不得作为统计或决策依据"))));
        }
    }

    // A table that a condition left out must leave no gap in the numbers.
    private static void Captions(Body body)
    {
        var number = 0;
        foreach (var caption in body.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == OfficialStyles.Caption))
        {
            if (caption.Descendants<Text>().FirstOrDefault() is { } text && TableNumber().IsMatch(text.Text))
            {
                text.Text = TableNumber().Replace(text.Text, $"表{++number}");
            }
        }
    }

    [GeneratedRegex("^表[0-9]+")]
    private static partial Regex TableNumber();

    private void Blocks(OpenXmlElement container, Item? item)
    {
        var children = container.ChildElements.ToList();
        for (var i = 0; i < children.Count; i++)
        {
            switch (children[i])
            {
                case Paragraph paragraph when MarkOf(paragraph) is { } mark:
                    var end = EndOf(children, i);
                    Block(container, children, (i, end), mark, item);
                    i = end;
                    break;
                case Paragraph paragraph:
                    Words(paragraph, item);
                    break;
                case Table table:
                    Rows(table, item);
                    break;
                case SdtBlock { SdtContentBlock: { } inside }:
                    Blocks(inside, item);
                    break;
            }
        }

        // A cell must end with a paragraph.
        if (container is TableCell && container.LastChild is not Paragraph)
        {
            container.Append(new Paragraph());
        }
    }

    private void Block(OpenXmlElement container, List<OpenXmlElement> children, (int From, int To) span, Placeholder mark, Item? item)
    {
        var inside = children[(span.From + 1)..span.To];
        var after = children[span.To];
        foreach (var one in mark.Word == Placeholder.Each ? Items(mark.Name) : Enumerable.Repeat(item, Holds(mark) ? 1 : 0))
        {
            // A holder gives the copies siblings, so that blocks within blocks are found.
            var copy = new Body(inside.Select(e => e.CloneNode(true)));
            Blocks(copy, one);
            foreach (var element in copy.ChildElements.ToList())
            {
                element.Remove();
                container.InsertBefore(element, after);
            }
        }

        inside.ForEach(e => e.Remove());
        children[span.From].Remove();
        // What was to stay with the next paragraph was the block's last.
        if (after is Paragraph { ParagraphProperties.KeepNext: not null } && after.PreviousSibling() is Paragraph last)
        {
            (last.ParagraphProperties ??= new ParagraphProperties()).KeepNext = new KeepNext();
        }

        after.Remove();
    }

    private void Rows(Table table, Item? item)
    {
        foreach (var row in table.Elements<TableRow>().ToList())
        {
            var list = Names(row).FirstOrDefault(n => n != item?.List);
            if (list is null)
            {
                Cells(row, item);
                continue;
            }

            var rows = Items(list).ToList();
            foreach (var one in rows)
            {
                var copy = (TableRow)row.CloneNode(true);
                table.InsertBefore(copy, row);
                Cells(copy, one);
            }

            if (rows.Count > 0)
            {
                row.Remove();
            }
            else
            {
                Cells(row, Item.None(list));
            }
        }
    }

    private void Cells(TableRow row, Item? item)
    {
        foreach (var cell in row.Elements<TableCell>().Concat(row.Elements<SdtCell>().SelectMany(s => s.Descendants<TableCell>())).ToList())
        {
            Blocks(cell, item);
        }
    }

    private void Words(Paragraph paragraph, Item? item)
    {
        foreach (var box in paragraph.Descendants<TextBoxContent>().SelectMany(b => b.Elements<Paragraph>()).ToList())
        {
            ParagraphText.Replace(box, p => FigureOf(p, item), Relate);
        }

        if (Placeholder.In(ParagraphText.Of(paragraph)).FirstOrDefault() is { Word: Placeholder.Chart } chart)
        {
            Draw(paragraph, content.Charts[chart.Name]);
            return;
        }

        var source = Placeholder.In(ParagraphText.Of(paragraph)).Any(p => p is { Name: DocumentContent.Sources, Column: DocumentContent.SourceNumber });
        ParagraphText.Replace(paragraph, p => FigureOf(p, item), Relate);
        if (source && item?.Values is { } values)
        {
            var id = $"{90000 + _marks++}";
            paragraph.Append(
                new BookmarkStart { Id = id, Name = ParagraphText.SourceMark(int.Parse(values[DocumentContent.SourceNumber].Text, System.Globalization.CultureInfo.InvariantCulture)) },
                new BookmarkEnd { Id = id });
        }
    }

    private string Relate(string address)
    {
        if (!_links.TryGetValue((_part, address), out var id))
        {
            _links[(_part, address)] = id = _part.AddHyperlinkRelationship(new Uri(address), isExternal: true).Id;
        }

        return id;
    }

    private void Draw(Paragraph paragraph, DocumentChart chart)
    {
        foreach (var child in paragraph.ChildElements.Where(c => c is not ParagraphProperties).ToList())
        {
            child.Remove();
        }

        if (!chart.HasData)
        {
            paragraph.Append(new Run(new Text($"（图“{chart.Title}”没有可用的数据）")));
            return;
        }

        // An exact line pitch would cut a drawing to one line.
        paragraph.ParagraphProperties ??= new ParagraphProperties();
        paragraph.ParagraphProperties.SpacingBetweenLines = new SpacingBetweenLines { Before = "120", After = "120", Line = "240", LineRule = LineSpacingRuleValues.Auto };
        paragraph.ParagraphProperties.Indentation = new Indentation { FirstLine = "0", FirstLineChars = 0 };
        paragraph.ParagraphProperties.Justification = new Justification { Val = JustificationValues.Center };
        var last = paragraph;
        foreach (var drawing in ChartDrawing.Make(main, chart, () => ++_charts).ToList())
        {
            // Each drawing is a paragraph, so that the page may break between them.
            if (last.LastChild is Run)
            {
                last = last.InsertAfterSelf(new Paragraph(paragraph.ParagraphProperties.CloneNode(true)));
            }

            last.Append(new Run(drawing));
        }
    }

    private DocumentFigure FigureOf(Placeholder placeholder, Item? item) => placeholder.Column is null
        ? content.Values[placeholder.Name]
        : item!.Values is { } values ? values[placeholder.Column] : item.First(placeholder) ? "无" : "—";

    private IEnumerable<Item> Items(string list) => content.Lists[list].Select(values => new Item(list, values));

    private bool Holds(Placeholder mark) =>
        (content.Conditions.TryGetValue(mark.Name, out var holds) ? holds : content.Lists[mark.Name].Count > 0) == (mark.Word == Placeholder.If);

    private static Placeholder? MarkOf(Paragraph paragraph) => Placeholder.In(ParagraphText.Of(paragraph)).FirstOrDefault(p => p.IsMark && p.Word != Placeholder.End);

    private static int EndOf(List<OpenXmlElement> children, int from)
    {
        for (var (i, depth) = (from, 0); i < children.Count; i++)
        {
            if (children[i] is Paragraph paragraph && Placeholder.In(ParagraphText.Of(paragraph)).FirstOrDefault() is { IsMark: true } mark
                && (depth += mark.Word == Placeholder.End ? -1 : 1) == 0)
            {
                return i;
            }
        }

        throw new InvalidOperationException("A block without an end passed the check of the template.");
    }

    private static IEnumerable<string> Names(TableRow row) =>
        row.Descendants<Paragraph>().SelectMany(p => Placeholder.In(ParagraphText.Of(p))).Where(p => p.Column is not null).Select(p => p.Name);

    /// <param name="List">The list.</param>
    /// <param name="Values">The figures of its columns; null stands for an empty list's only row.</param>
    private sealed record Item(string List, IReadOnlyDictionary<string, DocumentFigure>? Values)
    {
        private string? _first;

        public static Item None(string list) => new(list, null);

        /// <summary>Whether this is the first placeholder that asks, which says 无 for the whole row.</summary>
        public bool First(Placeholder placeholder) => (_first ??= placeholder.Column) == placeholder.Column;
    }
}
