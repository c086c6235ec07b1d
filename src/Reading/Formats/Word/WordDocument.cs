using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Chuangpu.Reading.Formats.Word;

/// <summary>
/// A .docx to text. The Open XML SDK finds the parts and reads styles and numbering; the body is streamed,
/// so that memory stays with the text and not with the markup.
/// </summary>
internal static class WordDocument
{
    /// <summary>Styles and numbering become objects; above this many bytes of markup they are left out.</summary>
    private const long MaxObjectPartBytes = 8L * 1024 * 1024;

    public static string ReadText(ReadOnlyMemory<byte> file, LoadLimits limits, List<string> warnings, CancellationToken ct)
    {
        try
        {
            var sizes = ZipInspection.Measure(file, limits, ct);
            RefuseOtherKinds(sizes);
            using var document = WordprocessingDocument.Open(BoundedContent.AsStream(file), isEditable: false);
            if (document.MainDocumentPart is not { } main)
                throw Refusal.CorruptWord();

            var numbering = WordNumbering.None;
            if (IsSmall(main.NumberingDefinitionsPart, sizes) && IsSmall(main.StyleDefinitionsPart, sizes))
                numbering = WordNumbering.Read(main);
            else
                warnings.Add("文档的编号定义过大，自动编号没有写进文字");

            using var body = main.GetStream(FileMode.Open, FileAccess.Read);
            return new WordBodyReader(numbering, limits, ct).Read(body);
        }
        // The zip and XML readers report damage by whatever they stumble over; to the user all of it is one thing.
        catch (Exception e) when (e is not (LoadRefusedException or OperationCanceledException or OutOfMemoryException))
        {
            throw Refusal.CorruptWord();
        }
    }

    private static void RefuseOtherKinds(IReadOnlyDictionary<string, long> parts)
    {
        bool Has(string start) => parts.Keys.Any(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        if (Has("xl/"))
            throw Refusal.Unsupported(" Excel 表格");
        if (Has("ppt/"))
            throw Refusal.Unsupported(" PowerPoint 演示文稿");
        if (Has("content.xml"))
            throw Refusal.Unsupported(" OpenDocument 文档");
        if (!Has("[Content_Types].xml"))
            throw Refusal.Unsupported("压缩包");
    }

    private static bool IsSmall(OpenXmlPart? part, IReadOnlyDictionary<string, long> sizes) =>
        part is null || sizes.GetValueOrDefault(part.Uri.OriginalString.TrimStart('/')) <= MaxObjectPartBytes;

    /// <summary>No document type, no outside references, no more characters than the limit.</summary>
    public static XmlReaderSettings XmlSettings(LoadLimits limits) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = limits.MaxExpandedPartBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };
}
