using System.IO.Compression;
using System.Text;

namespace Chuangpu.Reading.Tests.Formats;

/// <summary>Makes .docx files out of markup, good ones and broken ones.</summary>
internal static class WordFile
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public static byte[] Of(string body, string? numbering = null, string? styles = null, Action<ZipArchive>? more = null)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Default Extension="bin" ContentType="application/octet-stream"/>
                <Override PartName="/word/document.xml" ContentType="{Types}document.main+xml"/>
                <Override PartName="/word/numbering.xml" ContentType="{Types}numbering+xml"/>
                <Override PartName="/word/styles.xml" ContentType="{Types}styles+xml"/>
                </Types>
                """);
            Add(zip, "_rels/.rels", $"""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="{Relation}officeDocument" Target="word/document.xml"/></Relationships>
                """);
            Add(zip, "word/_rels/document.xml.rels", $"""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                {(numbering is null ? "" : $"<Relationship Id=\"n\" Type=\"{Relation}numbering\" Target=\"numbering.xml\"/>")}
                {(styles is null ? "" : $"<Relationship Id=\"s\" Type=\"{Relation}styles\" Target=\"styles.xml\"/>")}
                </Relationships>
                """);
            Add(zip, "word/document.xml", Document(body));
            if (numbering is not null)
                Add(zip, "word/numbering.xml", $"<w:numbering xmlns:w=\"{Main}\">{numbering}</w:numbering>");
            if (styles is not null)
                Add(zip, "word/styles.xml", $"<w:styles xmlns:w=\"{Main}\">{styles}</w:styles>");
            more?.Invoke(zip);
        }

        return file.ToArray();
    }

    public static string Document(string body) => body.StartsWith('<') && !body.StartsWith("<w:", StringComparison.Ordinal) ? body : $"""
        <w:document xmlns:w="{Main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>{body}</w:body></w:document>
        """;

    public static string Paragraph(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{Run(text)}</w:p>";

    public static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Cell(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>";

    public static string Numbered(int list, int level) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";

    public static void Add(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }

    public static void AddZeros(ZipArchive zip, string name, long length)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        var zeros = new byte[1024 * 1024];
        for (; length > 0; length -= zeros.Length)
            part.Write(zeros, 0, (int)Math.Min(zeros.Length, length));
    }
}
