using System.IO.Compression;
using System.Text;
using Chuangpu.Kernel.Documents;
using DocumentFormat.OpenXml.Wordprocessing;
using static Chuangpu.Kernel.Tests.Documents.TemplateBuilder;

namespace Chuangpu.Kernel.Tests.Documents;

public sealed class TemplateGateTests
{
    private const string Relationships = "word/_rels/document.xml.rels";

    private static readonly DocumentSchema Schema = new([new("考核年度", DocumentFieldKind.Value, "年度")]);

    private static readonly byte[] Good = Make(P("{{考核年度}}"));

    public static TheoryData<string, byte[]> Hostile => new()
    {
        { "template.type", "%PDF-1.7"u8.ToArray() },
        { "template.type", Zip(("a.xml", "<a/>")) },
        { "template.old", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
        { "template.corrupt", Good[..(Good.Length / 2)] },
        { "template.corrupt", With(Good, "word/document.xml", _ => "<w:document") },
        { "template.corrupt", With(Good, "word/document.xml", x => "<!DOCTYPE a [<!ENTITY b \"c\">]>" + x[(x.IndexOf("?>", StringComparison.Ordinal) + 2)..]) },
        { "template.macro", With(Good, "word/vbaProject.bin", _ => "x") },
        { "template.macro", With(Good, "[Content_Types].xml", x => x.Replace("wordprocessingml.document.main", "ms-word.document.macroEnabled.main", StringComparison.Ordinal)) },
        { "template.part", With(Good, "word/embeddings/oleObject1.bin", _ => "x") },
        { "template.external", With(Good, Relationships, _ => Relationship("attachedTemplate", "https://example.com/a.dotm")) },
        { "template.external", With(Good, Relationships, _ => Relationship("image", "file:///etc/passwd")) },
        { "template.external", With(Good, Relationships, _ => Relationship("hyperlink", "file:///etc/passwd")) },
        { "template.object", Make(new AltChunk { Id = "a" }, P("{{考核年度}}")) },
        { "template.revision", Make(new Paragraph(new InsertedRun(new Run(new Text("{{考核年度}}"))) { Author = "a", Id = "1" })) },
        { "template.placeholders", Make(new Paragraph(new SimpleField { Instruction = " DDEAUTO c:\\a " }), P("{{考核年度}}")) },
        { "template.placeholders", Make(new Paragraph(Code(FieldCharValues.Begin), new Run(new FieldCode(" INCLUDE")), new Run(new FieldCode("TEXT \"a\"")), Code(FieldCharValues.End))) },
        { "template.depth", With(Good, "word/document.xml", x => x.Replace("<w:body>", "<w:body>" + string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 100)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 100)), StringComparison.Ordinal)) },
        { "template.bomb", With(Good, "word/media/a.xml", _ => new string(' ', 50 * 1024 * 1024)) },
    };

    [Theory, MemberData(nameof(Hostile))]
    public void Read_HostileOrBrokenFile_IsRefusedByName(string code, byte[] file) => Assert.Equal(code, DocumentTemplate.Read(file, Schema).Problem?.Code);

    [Fact]
    public void Read_LinkToAWebPage_IsKept() =>
        Assert.True(DocumentTemplate.Read(With(Good, Relationships, _ => Relationship("hyperlink", "https://example.com/")), Schema).Succeeded);

    private static Run Code(FieldCharValues kind) => new(new FieldChar { FieldCharType = kind });

    private static string Relationship(string kind, string target) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + $"<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\" TargetMode=\"External\"/></Relationships>";

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), Encoding.UTF8);
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
