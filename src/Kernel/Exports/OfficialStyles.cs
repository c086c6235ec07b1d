using DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangpu.Kernel.Exports;

/// <summary>
/// The styles of an official document by GB/T 9704-2012: title 2号 小标宋, body 3号 仿宋 with 22 lines a page, first headings 黑体,
/// second headings 楷体. Fonts are named, never embedded; each has another name Word may take where it is missing.
/// </summary>
internal static class OfficialStyles
{
    public const string Title = "Title", Subtitle = "Subtitle", Heading1 = "Heading1", Heading2 = "Heading2", Body = "Normal", Signature = "Signature",
        Caption = "Caption", Head = "TableHead", Cell = "TableCell", Fine = "TableFine", Remark = "Remark", Foot = "Footer";

    // 225 mm of text in 22 lines (clause 5.2.2 and 5.2.3).
    private const string Line = "579";

    private const string Song = "方正小标宋简体", FangSong = "仿宋_GB2312", Kai = "楷体_GB2312", Hei = "黑体", Plain = "宋体";

    public static Styles Make() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            Face(FangSong), new FontSize { Val = "32" }, new FontSizeComplexScript { Val = "32" }, new Languages { Val = "en-US", EastAsia = "zh-CN" }))),
        Style(Body, "Normal", FangSong, 32, new ParagraphProperties(Spacing(Line), new Indentation { FirstLine = "640", FirstLineChars = 200 }, Side(JustificationValues.Both)), isDefault: true),
        Style(Title, "Title", Song, 44, new ParagraphProperties(new KeepNext(), Spacing("700", after: "200"), NoIndent(), Side(JustificationValues.Center))),
        Style(Subtitle, "Subtitle", Kai, 32, new ParagraphProperties(new KeepNext(), Spacing(Line, after: "400"), NoIndent(), Side(JustificationValues.Center))),
        Style(Heading1, "heading 1", Hei, 32, new ParagraphProperties(new KeepNext(), new KeepLines(), Spacing(Line), new Indentation { FirstLine = "640", FirstLineChars = 200 }, new OutlineLevel { Val = 0 })),
        Style(Heading2, "heading 2", Kai, 32, new ParagraphProperties(new KeepNext(), new KeepLines(), Spacing(Line), new Indentation { FirstLine = "640", FirstLineChars = 200 }, new OutlineLevel { Val = 1 })),
        Style(Signature, "Signature", FangSong, 32, new ParagraphProperties(new KeepLines(), Spacing(Line), new Indentation { Right = "1280", RightChars = 400, FirstLine = "0", FirstLineChars = 0 }, Side(JustificationValues.Right))),
        Style(Caption, "caption", Hei, 24, new ParagraphProperties(new KeepNext(), Spacing("400", before: "160"), NoIndent(), Side(JustificationValues.Center))),
        Style(Head, "Table Head", Hei, 21, new ParagraphProperties(new KeepNext(), Spacing("300"), NoIndent(), Side(JustificationValues.Center))),
        Style(Cell, "Table Cell", FangSong, 21, new ParagraphProperties(Spacing("300"), NoIndent(), Side(JustificationValues.Left))),
        Style(Fine, "Table Fine", FangSong, 14, new ParagraphProperties(new WordWrap { Val = false }, Spacing("180"), NoIndent(), Side(JustificationValues.Left))),
        Style(Remark, "Remark", FangSong, 21, new ParagraphProperties(Spacing("320"), NoIndent(), Side(JustificationValues.Left))),
        Style(Foot, "footer", Plain, 28, new ParagraphProperties(Spacing("400"), NoIndent())));

    /// <summary>The fonts with the names Word takes where they are missing.</summary>
    public static Fonts Fonts() => new(
        Alternative(Song, "华文中宋"), Alternative(FangSong, "仿宋"), Alternative(Kai, "楷体"), Alternative(Hei, "SimHei"), Alternative(Plain, "SimSun"));

    private static Font Alternative(string name, string other) => new(new AltName { Val = other }) { Name = name };

    private static Style Style(string id, string name, string font, int halfPoints, ParagraphProperties paragraph, bool isDefault = false)
    {
        var style = new Style(
            new StyleName { Val = name },
            new StyleParagraphProperties([.. paragraph.ChildElements.Select(e => e.CloneNode(true))]),
            new StyleRunProperties(Face(font), new FontSize { Val = $"{halfPoints}" }, new FontSizeComplexScript { Val = $"{halfPoints}" }))
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = isDefault ? true : null,
            CustomStyle = id is Head or Cell or Fine or Remark ? true : null,
        };
        if (!isDefault)
        {
            style.InsertAfter(new BasedOn { Val = Body }, style.StyleName);
        }

        style.InsertBefore(new PrimaryStyle(), style.StyleParagraphProperties);
        return style;
    }

    private static RunFonts Face(string chinese) => new() { Hint = FontTypeHintValues.EastAsia, Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = chinese, ComplexScript = "Times New Roman" };

    private static SpacingBetweenLines Spacing(string line, string before = "0", string after = "0") => new() { Before = before, After = after, Line = line, LineRule = LineSpacingRuleValues.Exact };

    private static Indentation NoIndent() => new() { FirstLine = "0", FirstLineChars = 0 };

    private static Justification Side(JustificationValues side) => new() { Val = side };
}
