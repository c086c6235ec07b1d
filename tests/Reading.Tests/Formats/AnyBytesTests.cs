using Chuangpu.Reading.Formats;
using CsCheck;

namespace Chuangpu.Reading.Tests.Formats;

public sealed class AnyBytesTests
{
    private static readonly string[] Names = ["a.txt", "a.md", "a.docx", "a.pdf", "a.doc", "a", "a.xyz"];

    private static readonly byte[][] Starts =
    [
        [], "%PDF-1.7\n"u8.ToArray(), [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0],
    ];

    [Fact]
    public void Load_AnyBytesUnderAnyName_GivesTextOrAReason() =>
        Gen.Select(OneOf(Starts), Gen.Byte.Array[0, 600], OneOf(Names))
            .Sample((start, rest, name) => Explained([.. start, .. rest], name), iter: 3_000);

    [Fact]
    public void Load_DamagedDocx_GivesTextOrAReason()
    {
        var whole = WordFile.Of(
            WordFile.Paragraph("总则", WordFile.Numbered(1, 0)) + $"<w:tbl><w:tr>{WordFile.Cell(WordFile.Paragraph("指标"))}{WordFile.Cell(WordFile.Paragraph("目标"))}</w:tr></w:tbl>",
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        Damage(whole, "a.docx", 1_000);
    }

    [Fact]
    public void Load_DamagedPdf_GivesTextOrAReason()
    {
        var pdf = new PdfFile();
        var whole = pdf.Page(pdf.Text(80, 700, "云川市科技创新规划"), PdfFile.Line(80, 690, 300, 690)).PicturePage().Bytes();
        Damage(whole, "a.pdf", 1_000);
    }

    [Fact]
    public void Load_DocxWithAnyMarkup_GivesTextOrAReason()
    {
        var pieces = OneOf<string>(
            "<w:p>", "</w:p>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:r>", "</w:r>", "<w:t>文</w:t>", "<w:t/>", "<w:txbxContent>", "</w:txbxContent>",
            "<w:p/>", "<w:gridSpan w:val=\"-5\"/>", "<w:gridSpan w:val=\"99999999\"/>", "<w:vMerge/>", "<w:tab/>", "<w:sym w:char=\"D800\"/>", "<w:del><w:t>x</w:t></w:del>", "<w:numId w:val=\"1\"/>", "<w:ilvl w:val=\"77\"/>");
        pieces.Array[0, 40].Sample(parts => Explained(WordFile.Of("<w:p/>" + string.Concat(parts)), "a.docx"), iter: 500);

        // The same elements well nested, in any order.
        var nested = pieces.Where(piece => piece.EndsWith("/>", StringComparison.Ordinal) || piece[1] != '/' && !piece.Contains("</", StringComparison.Ordinal));
        nested.Array[0, 12].Sample(
            parts =>
            {
                var body = "<w:t>芯</w:t>";
                foreach (var part in parts)
                    body = part.EndsWith("/>", StringComparison.Ordinal) ? part + body : part + body + part.Replace("<", "</", StringComparison.Ordinal);
                Explained(WordFile.Of("<w:p/>" + body), "a.docx");
            },
            iter: 500);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void Damage(byte[] whole, string name, int times) =>
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 4].Sample(
            changes =>
            {
                var bytes = (byte[])whole.Clone();
                foreach (var (at, value, at2, value2) in changes)
                    (bytes[at], bytes[at2]) = (value, value2);
                Explained(bytes, name);
            },
            iter: times);

    private static void Explained(byte[] bytes, string name)
    {
        switch (Loading.Load(bytes, name))
        {
            case LoadedDocument document:
                Assert.False(string.IsNullOrWhiteSpace(document.Text));
                break;
            case LoadFailure failure:
                Assert.Contains(name, failure.Message, StringComparison.Ordinal);
                break;
        }
    }
}
