using System.Text;
using Chuangpu.Reading.Formats;

namespace Chuangpu.Reading.Tests.Formats;

public sealed class PlainTextLoadTests
{
    // 㐀 and 𠮷 need four bytes in GB18030, the second two UTF-16 code units as well.
    private const string Sample = "云川市科技创新规划\r\n　　到2030年，高新技术企业达到１２０家；㐀𠮷两字也在。\n";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sample) },
        { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sample)] },
        { "UTF-16 little endian", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample)] },
        { "UTF-16 big endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sample)] },
        { "UTF-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Sample)] },
        { "GB18030", Gb18030.GetBytes(Sample) },
        { "GB18030 with a mark", [0x84, 0x31, 0x95, 0x33, .. Gb18030.GetBytes(Sample)] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Load_AnyKnownEncoding_GivesTheCharactersUntouched(string encoding, byte[] bytes)
    {
        var document = Loading.Loaded(bytes, "规划.txt");
        Assert.True(Sample == document.Text, encoding);
        Assert.Equal(SourceFormat.PlainText, document.Format);
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public void Load_Markdown_IsTakenAsItStands()
    {
        var document = Loading.Loaded(Encoding.UTF8.GetBytes("# 规划\n\n- 目标"), "规划.MD");
        Assert.Equal(("# 规划\n\n- 目标", SourceFormat.Markdown), (document.Text, document.Format));
    }

    [Fact]
    public void Load_UnknownEnding_IsDecidedByContent()
    {
        Assert.Equal(SourceFormat.PlainText, Loading.Loaded(Encoding.UTF8.GetBytes(Sample), "规划").Format);
        Assert.Equal(SourceFormat.Word, Loading.Loaded(WordFile.Of(WordFile.Paragraph("规划")), "上传.tmp").Format);
        Assert.Equal(SourceFormat.Pdf, Loading.Loaded(OnePage("规划正文一行字"), "上传").Format);
    }

    [Fact]
    public void Load_Utf8CutInsideACharacter_IsReadWithAWarning()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Sample, 20)));
        var document = Loading.Loaded(bytes[..^2], "规划.txt");
        Assert.StartsWith(Sample, document.Text, StringComparison.Ordinal);
        var cut = Loading.Loaded([.. bytes[..^1], 0xE4, 0xBA], "规划.txt");
        Assert.Contains("1 处", Assert.Single(cut.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OneLineOfTenMegabytes_IsRead()
    {
        var line = string.Concat(Enumerable.Repeat("高新技术企业达到一百二十家，", 10 * 1024 * 1024 / 42));
        Assert.Equal(line.Length, Loading.Loaded(Encoding.UTF8.GetBytes(line), "一行.txt").Text.Length);
    }

    [Fact]
    public void Load_EnglishText_IsText() =>
        Assert.Equal("Plan for 2030", Loading.Loaded("Plan for 2030"u8.ToArray(), "plan.txt").Text);

    [Fact]
    public void Load_TextThatMentionsThePdfMark_StaysText() =>
        Assert.Equal(SourceFormat.PlainText, Loading.Loaded(Encoding.UTF8.GetBytes("附件为 %PDF- 格式"), "说明.txt").Format);

    [Fact]
    public async Task LoadAsync_StreamThatOnlyReadsAsynchronously_IsRead()
    {
        await using var upload = new AsyncOnlyStream(Encoding.UTF8.GetBytes(Sample));
        var outcome = await DocumentLoader.LoadAsync(upload, "规划.txt", ct: TestContext.Current.CancellationToken);
        Assert.Equal(Sample, Assert.IsType<LoadedDocument>(outcome).Text);
    }

    private static byte[] OnePage(string text)
    {
        var pdf = new PdfFile();
        return pdf.Page(pdf.Text(80, 700, text)).Bytes();
    }

    private sealed class AsyncOnlyStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var part = ToArray().AsMemory((int)Position, (int)Math.Min(buffer.Length, Length - Position));
            part.CopyTo(buffer);
            Position += part.Length;
            return new ValueTask<int>(part.Length);
        }
    }
}
