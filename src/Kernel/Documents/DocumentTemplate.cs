using Chuangpu.Kernel.Results;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangpu.Kernel.Documents;

/// <summary>
/// A .docx that somebody wrote in Word with placeholders between double braces: <c>{{考核年度}}</c>; in a table's row
/// <c>{{任务.名称}}</c>, which repeats the row; <c>{{如果 有滞后}}</c>, <c>{{如果没有 …}}</c> and <c>{{每项 任务}}</c> until <c>{{结束}}</c>, each in a
/// paragraph of its own; <c>{{图 指标走势}}</c>. Only a template whose every placeholder is known can be had.
/// </summary>
public sealed class DocumentTemplate
{
    private const int MostFaults = 8;

    private readonly byte[] _file;
    private readonly HashSet<string> _names;

    private DocumentTemplate(byte[] file, HashSet<string> names) => (_file, _names) = (file, names);

    /// <summary>The media type of a template and of what is made of it.</summary>
    public const string MediaType = Exports.OfficialDocument.MediaType;

    /// <summary>Takes in a template.</summary>
    /// <param name="file">The whole file, from anybody.</param>
    /// <param name="schema">What it may name.</param>
    /// <returns>The template, or every fault with its place in Chinese.</returns>
    public static Result<DocumentTemplate> Read(ReadOnlyMemory<byte> file, DocumentSchema schema)
    {
        var bytes = file.ToArray();
        using var stream = new MemoryStream(bytes, 0, bytes.Length, writable: false, publiclyVisible: true);
        if (TemplateGate.Refuses(stream) is { } refused)
        {
            return refused;
        }

        try
        {
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            if (document.MainDocumentPart?.Document?.Body is null)
            {
                return Corrupt;
            }

            var faults = new TemplateChecker(schema).Faults(document.MainDocumentPart);
            return faults.Count == 0 ? new DocumentTemplate(bytes, NamesIn(document.MainDocumentPart)) : Wrong(faults);
        }
        // The library reports damage by whatever it stumbles over; to the user all of it is one thing.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Corrupt;
        }
    }

    /// <summary>Whether it has a placeholder of the name: a value, a condition, a chart, or a list or one of its columns.</summary>
    public bool Names(string name) => _names.Contains(name);

    private static HashSet<string> NamesIn(MainDocumentPart main) =>
    [
        .. main.HeaderParts.Concat<OpenXmlPart>(main.FooterParts).Append(main).SelectMany(p => p.RootElement?.Descendants<Paragraph>() ?? [])
            .SelectMany(p => Placeholder.In(ParagraphText.Of(p))).Select(p => p.Name),
    ];

    /// <summary>Fills it.</summary>
    /// <param name="content">Everything its schema names.</param>
    /// <param name="writtenAt">The time, for the file's properties.</param>
    /// <returns>A .docx.</returns>
    public byte[] Fill(DocumentContent content, DateTimeOffset writtenAt)
    {
        using var stream = new MemoryStream();
        stream.Write(_file);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            document.PackageProperties.Title = TitleOf(document.PackageProperties.Title, content);
            document.PackageProperties.Created = writtenAt.UtcDateTime;
            document.PackageProperties.Modified = writtenAt.UtcDateTime;
            new TemplateFiller(content, document.MainDocumentPart!).Fill();
        }

        return stream.ToArray();
    }

    // Word shows the title of the file's properties in its window and in a printed PDF's.
    private static string? TitleOf(string? title, DocumentContent content)
    {
        foreach (var placeholder in Placeholder.In(title ?? "").Reverse())
        {
            title = title![..placeholder.Start] + (placeholder is { Word: "", Column: null } && content.Values.TryGetValue(placeholder.Name, out var figure) ? figure.Text : "") + title[(placeholder.Start + placeholder.Length)..];
        }

        return title is null ? null : Exports.XmlText.Sound(title.ReplaceLineEndings(""));
    }

    private static Problem Corrupt => new("template.corrupt", "文件已损坏，没有保存。请在 Word 中“打开并修复”后另存为 .docx，再重新上传。");

    private static Problem Wrong(IReadOnlyList<string> faults) => new(
        "template.placeholders",
        $"模板中有 {faults.Count} 处需要修改，没有保存：{string.Join("；", faults.Take(MostFaults))}{(faults.Count > MostFaults ? "；……" : "")}。可用的占位符见“占位符说明”。");
}
