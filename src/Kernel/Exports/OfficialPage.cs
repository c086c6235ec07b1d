using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangpu.Kernel.Exports;

/// <summary>The paper of an official document (GB/T 9704-2012, 5.1, 5.2 and 7.5): A4, text of 156 × 225 mm, — 1 — at the outer foot.</summary>
internal static class OfficialPage
{
    /// <summary>Width of the text in twentieths of a point: 156 mm.</summary>
    public const int TextWidth = 8845;

    /// <summary>Adds the two footers and yields the section that uses them.</summary>
    public static SectionProperties Make(MainDocumentPart main)
    {
        var odd = Footer(main, JustificationValues.Right, new Indentation { Right = "280", RightChars = 100 });
        var even = Footer(main, JustificationValues.Left, new Indentation { Left = "280", LeftChars = 100 });
        return new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = odd },
            new FooterReference { Type = HeaderFooterValues.Even, Id = even },
            new PageSize { Width = 11906, Height = 16838 },
            // The number stands 7 mm below the text.
            new PageMargin { Top = 2098, Bottom = 1985, Left = 1588, Right = 1474, Header = 851, Footer = 1474, Gutter = 0 });
    }

    private static string Footer(MainDocumentPart main, JustificationValues side, Indentation indentation)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = OfficialStyles.Foot }, indentation, new Justification { Val = side }),
            Text("— "), new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }), new Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }), Text("1"), new Run(new FieldChar { FieldCharType = FieldCharValues.End }), Text(" —")));
        return main.GetIdOfPart(part);
    }

    private static Run Text(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
