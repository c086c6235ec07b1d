using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangpu.Kernel.Exports;

/// <summary>
/// A text in the form of a Chinese official document (公文, GB/T 9704-2012), written as .docx. Headings number themselves:
/// 一、 then （一）. <c>new OfficialDocument("…情况报告").Heading("总体情况").Paragraph("…").Write(stream, now)</c>.
/// </summary>
/// <param name="title">The title.</param>
public sealed class OfficialDocument(string title)
{
    /// <summary>The media type of the file.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly List<OpenXmlElement> _body = [Styled(OfficialStyles.Title, title)];
    private int _first, _second, _tables;

    /// <summary>A line under the title, in brackets as a rule: the number, or the day the text describes.</summary>
    public OfficialDocument Subtitle(string text) => Add(Styled(OfficialStyles.Subtitle, text));

    /// <summary>A heading of the first level; its number is added.</summary>
    public OfficialDocument Heading(string text)
    {
        _second = 0;
        return Add(Styled(OfficialStyles.Heading1, $"{ChineseNumeral.Of(++_first)}、{text}"));
    }

    /// <summary>A heading of the second level; its number is added.</summary>
    public OfficialDocument Subheading(string text) => Add(Styled(OfficialStyles.Heading2, $"（{ChineseNumeral.Of(++_second)}）{text}"));

    /// <summary>A paragraph of the body.</summary>
    public OfficialDocument Paragraph(string text) => Add(Styled(OfficialStyles.Body, text));

    /// <summary>A small remark, such as one under a table.</summary>
    public OfficialDocument Remark(string text) => Add(Styled(OfficialStyles.Remark, text));

    /// <summary>A table with its caption; the number 表1 is added.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="columns">Its columns; the widths share the width of the text.</param>
    /// <param name="rows">A text for each column; null shows —.</param>
    public OfficialDocument Table(string caption, IReadOnlyList<DocumentColumn> columns, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        // Words that lead to a table stay on its page.
        if (_body[^1] is Paragraph { ParagraphProperties: { ParagraphStyleId.Val.Value: OfficialStyles.Body } leading })
        {
            leading.KeepNext = new KeepNext();
        }

        Add(Styled(OfficialStyles.Caption, $"表{++_tables}　{caption}"));
        Add(OfficialTable.Make(columns, rows));
        return Add(Styled(OfficialStyles.Remark, ""));
    }

    /// <summary>Who signs, and the day, at the right.</summary>
    public OfficialDocument Signature(string unit, DateOnly day) => Signature(unit, day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture));

    /// <summary>Who signs, and the day in words or as a placeholder of a template, at the right.</summary>
    public OfficialDocument Signature(string unit, string day)
    {
        // Never alone on a page: the line before stays with it (the standard forbids a page with nothing but a signature).
        if (_body[^1] is Paragraph { ParagraphProperties: { } before })
        {
            before.KeepNext = new KeepNext();
        }

        var blank = Styled(OfficialStyles.Body, "");
        blank.ParagraphProperties!.KeepNext = new KeepNext();
        Add(blank);
        var signed = Styled(OfficialStyles.Signature, unit);
        signed.ParagraphProperties!.KeepNext = new KeepNext();
        Add(signed);
        return Add(Styled(OfficialStyles.Signature, day));
    }

    /// <summary>Names the annex under the text and before who signs (clause 7.3.4).</summary>
    public OfficialDocument AnnexNote(string title)
    {
        var blank = Styled(OfficialStyles.Body, "");
        blank.ParagraphProperties!.KeepNext = new KeepNext();
        if (_body[^1] is Paragraph { ParagraphProperties: { } before })
        {
            before.KeepNext = new KeepNext();
        }

        return Add(blank).Paragraph($"附件：{title}");
    }

    /// <summary>Begins the annex on a page of its own, after who signs (clause 7.4).</summary>
    public OfficialDocument Annex(string title)
    {
        var mark = Styled(OfficialStyles.Heading1, "附件");
        mark.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        mark.ParagraphProperties.Indentation = new Indentation { FirstLine = "0", FirstLineChars = 0 };
        return Add(mark).Add(Styled(OfficialStyles.Title, title));
    }

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where to; must be seekable, and stays open.</param>
    /// <param name="writtenAt">The time, for the file's properties.</param>
    public void Write(Stream stream, DateTimeOffset writtenAt)
    {
        using var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        file.PackageProperties.Title = title.ReplaceLineEndings("");
        file.PackageProperties.Creator = "创谱";
        file.PackageProperties.Created = writtenAt.UtcDateTime;
        var main = file.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = OfficialStyles.Make();
        main.AddNewPart<FontTablePart>().Fonts = OfficialStyles.Fonts();
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            new EvenAndOddHeaders(),
            new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
        main.Document = new Document(new Body([.. _body, OfficialPage.Make(main)]));
    }

    internal static Run Run(string text)
    {
        var run = new Run(new RunProperties(new RunFonts { Hint = FontTypeHintValues.EastAsia }));
        foreach (var (line, i) in XmlText.Sound(text).ReplaceLineEndings("\n").Split('\n').Select((l, i) => (l, i)))
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    private static Paragraph Styled(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    private OfficialDocument Add(OpenXmlElement element)
    {
        _body.Add(element);
        return this;
    }
}
