using System.IO.Compression;
using System.Text;
using Chuangpu.Reading.Formats;

namespace Chuangpu.Reading.Tests.Formats;

public sealed class RefusedFileTests
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(20301).NextBytes(bytes);
        // Chance must not make it a known kind of file.
        bytes[0] = 0x9D;
        return bytes;
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.docx")]
    [InlineData("a.pdf")]
    public void Load_NoBytes_IsEmpty(string name) => Loading.Failed(LoadFailureReason.Empty, [], name);

    [Theory]
    [InlineData("空白.txt", " \r\n\t　")]
    [InlineData("零.txt", "\uFEFF")]
    public void Load_OnlyWhiteSpace_IsEmpty(string name, string text) => Loading.Failed(LoadFailureReason.Empty, Encoding.UTF8.GetBytes(text + "  "), name);

    [Fact]
    public void Load_DocxWithoutWords_IsEmpty() => Loading.Failed(LoadFailureReason.Empty, WordFile.Of("<w:p/>"), "空.docx");

    [Theory]
    [InlineData("a.txt", LoadFailureReason.NotText)]
    [InlineData("a.md", LoadFailureReason.NotText)]
    [InlineData("a", LoadFailureReason.NotText)]
    [InlineData("a.docx", LoadFailureReason.WrongType)]
    [InlineData("a.pdf", LoadFailureReason.WrongType)]
    [InlineData("a.doc", LoadFailureReason.WrongType)]
    public void Load_RandomBytes_AreRefused(string name, LoadFailureReason reason)
    {
        foreach (var length in (int[])[200, 5_000, 1_000_000])
            Loading.Failed(reason, Noise(length), name);
    }

    [Theory]
    [InlineData("改名.txt")]
    [InlineData("改名.pdf")]
    public void Load_DocxUnderAnotherName_SaysWhichEndingIsRight(string name) =>
        Assert.Contains(".docx", Loading.Failed(LoadFailureReason.WrongType, WordFile.Of(WordFile.Paragraph("文")), name).Message, StringComparison.Ordinal);

    [Fact]
    public void Load_TextCalledDocx_IsTheWrongType() =>
        Loading.Failed(LoadFailureReason.WrongType, Encoding.UTF8.GetBytes("云川市科技创新规划"), "规划.docx");

    [Fact]
    public void Load_OldWord_SaysSaveAsDocx()
    {
        byte[] old = [.. Compound, .. new byte[504], .. Encoding.Unicode.GetBytes("WordDocument"), .. new byte[512]];
        foreach (var name in (string[])["规划.doc", "规划.docx", "规划.wps"])
            Assert.Contains("另存为 .docx", Loading.Failed(LoadFailureReason.WrongType, old, name).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EncryptedPackage")]
    [InlineData("")]
    public void Load_CompoundFileCalledDocx_IsEncrypted(string stream) =>
        Loading.Failed(LoadFailureReason.Encrypted, [.. Compound, .. new byte[504], .. Encoding.Unicode.GetBytes(stream), .. new byte[512]], "规划.docx");

    public static TheoryData<string, byte[]> OtherKinds => new()
    {
        { "图片", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0] },
        { "图片", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0] },
        { "压缩包", "Rar!\u001A\a"u8.ToArray() },
        { ".doc", "{\\rtf1\\ansi"u8.ToArray() },
        { "Excel", Zip("[Content_Types].xml", "xl/workbook.xml") },
        { "PowerPoint", Zip("[Content_Types].xml", "ppt/presentation.xml") },
        { "压缩包", Zip("规划.txt") },
    };

    [Theory]
    [MemberData(nameof(OtherKinds))]
    public void Load_OtherKindsOfFile_AreNamed(string named, byte[] bytes) =>
        Assert.Contains(named, Loading.Failed(LoadFailureReason.WrongType, bytes, "规划.docx").Message, StringComparison.Ordinal);

    [Fact]
    public void Load_TruncatedDocx_IsCorrupt()
    {
        var whole = WordFile.Of(WordFile.Paragraph(new string('文', 5000)));
        foreach (var length in (int[])[10, 100, whole.Length / 2, whole.Length - 30, whole.Length - 1])
            Loading.Failed(LoadFailureReason.Corrupt, whole[..length], "规划.docx");
    }

    [Fact]
    public void Load_DocxWithBrokenMarkupOrDocumentType_IsCorrupt()
    {
        Loading.Failed(LoadFailureReason.Corrupt, WordFile.Of("<broken"), "规划.docx");
        Loading.Failed(LoadFailureReason.Corrupt, WordFile.Of("<!DOCTYPE a [<!ENTITY x \"文\">]><a>&x;</a>"), "规划.docx");
        Loading.Failed(LoadFailureReason.Corrupt, WordFile.Of(string.Concat(Enumerable.Repeat("<w:p>", 5000))), "规划.docx");
    }

    [Fact]
    public void Load_TruncatedPdf_IsCorruptOrReadAsFarAsItGoes()
    {
        var pdf = new PdfFile();
        var whole = pdf.Page(pdf.Text(80, 700, "云川市科技创新规划")).Bytes();
        Loading.Failed(LoadFailureReason.Corrupt, whole[..20], "规划.pdf");
        Loading.Failed(LoadFailureReason.Corrupt, whole[..200], "规划.pdf");
    }

    [Fact]
    public void Load_ZipBomb_IsStoppedByItsRatioAndByItsSize()
    {
        var byRatio = WordFile.Of(WordFile.Paragraph("文"), more: zip => WordFile.AddZeros(zip, "word/media/a.bin", 20_000_000));
        Loading.Failed(LoadFailureReason.ZipBomb, byRatio, "炸弹.docx");

        var small = new LoadLimits { MaxExpandedBytes = 5_000_000 };
        var bySize = WordFile.Of(WordFile.Paragraph("文"), more: zip => WordFile.AddZeros(zip, "word/media/a.bin", 6_000_000));
        Loading.Failed(LoadFailureReason.ZipBomb, bySize, "炸弹.docx", small);
        Loading.Loaded(bySize, "大图.docx");
    }

    [Fact]
    public void Load_ZipBombThatLiesAboutItsSize_IsStoppedAllTheSame()
    {
        var bomb = WordFile.Of(WordFile.Paragraph("文"), more: zip => WordFile.AddZeros(zip, "word/a.bin", 300_000_000));
        // The sizes in the directory say one byte.
        for (var at = 0; (at = Find(bomb, "PK\x01\x02"u8, at)) >= 0; at++)
            BitConverter.TryWriteBytes(bomb.AsSpan(at + 24), 1u);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var failure = Assert.IsType<LoadFailure>(Loading.Load(bomb, "炸弹.docx"));
        Assert.Contains(failure.Reason, (LoadFailureReason[])[LoadFailureReason.ZipBomb, LoadFailureReason.Corrupt]);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 64_000_000);
    }

    [Fact]
    public void Load_ZipOfTooManyParts_IsStopped()
    {
        var crowd = WordFile.Of(WordFile.Paragraph("文"), more: zip =>
        {
            for (var i = 0; i < 10_001; i++)
                zip.CreateEntry($"a{i}", CompressionLevel.NoCompression);
        });
        Loading.Failed(LoadFailureReason.ZipBomb, crowd, "炸弹.docx");
    }

    [Fact]
    public void Load_PdfStreamThatUnpacksWithoutEnd_IsStopped()
    {
        var spaces = Enumerable.Repeat((byte)' ', 1_000_000).ToArray();
        var bomb = new PdfFile().PackedPage(stream =>
        {
            for (var i = 0; i < 120; i++)
                stream.Write(spaces);
        });
        Loading.Failed(LoadFailureReason.ZipBomb, bomb.Bytes(), "炸弹.pdf");
    }

    [Fact]
    public void Load_MoreGlyphsThanTheLimit_IsTooLarge()
    {
        var pdf = new PdfFile();
        var line = pdf.Text(80, 700, new string('文', 60));
        Loading.Failed(LoadFailureReason.TooLarge, pdf.Page([.. Enumerable.Repeat(line, 20)]).Bytes(), "长.pdf", new LoadLimits { MaxTextCharacters = 1000 });
    }

    [Fact]
    public void Load_MoreTextThanTheLimit_IsTooLarge()
    {
        var limits = new LoadLimits { MaxTextCharacters = 1000 };
        Loading.Failed(LoadFailureReason.TooLarge, Encoding.UTF8.GetBytes(new string('文', 1001)), "长.txt", limits);
        Loading.Failed(LoadFailureReason.TooLarge, WordFile.Of(WordFile.Paragraph(new string('文', 1001))), "长.docx", limits);
        Loading.Failed(LoadFailureReason.TooLarge, WordFile.Of(string.Concat(Enumerable.Repeat(WordFile.Paragraph("十个字的一段文字。"), 120))), "长.docx", limits);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Load_OverFiftyMegabytes_IsRefusedWithoutReadingOn(bool seekable)
    {
        using var endless = new EndlessStream(seekable);
        var failure = Assert.IsType<LoadFailure>(DocumentLoader.Load(endless, "大.pdf", ct: TestContext.Current.CancellationToken));
        Assert.Equal(LoadFailureReason.TooLarge, failure.Reason);
        Assert.Contains("50 MB", failure.Message, StringComparison.Ordinal);
        Assert.True(endless.BytesGiven <= 51L * 1024 * 1024);
    }

    [Fact]
    public void Load_StreamThatBreaks_IsUnreadable()
    {
        using var broken = new BrokenStream();
        Assert.Equal(LoadFailureReason.Unreadable, Assert.IsType<LoadFailure>(DocumentLoader.Load(broken, "断.txt", ct: TestContext.Current.CancellationToken)).Reason);
    }

    [Fact]
    public void Load_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        using var endless = new EndlessStream(seekable: false);
        Assert.ThrowsAny<OperationCanceledException>(() => DocumentLoader.Load(endless, "大.pdf", ct: cancelled.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => DocumentLoader.Load(new MemoryStream(WordFile.Of(WordFile.Paragraph("文"))), "a.docx", ct: cancelled.Token));
    }

    private static byte[] Zip(params string[] names)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names)
                WordFile.Add(zip, name, "<a/>");
        return file.ToArray();
    }

    private static int Find(byte[] bytes, ReadOnlySpan<byte> mark, int from)
    {
        var at = bytes.AsSpan(from).IndexOf(mark);
        return at < 0 ? -1 : from + at;
    }

    private class EndlessStream(bool seekable) : MemoryStream
    {
        public long BytesGiven { get; private set; }

        public override bool CanSeek => seekable;

        public override long Length => 60L * 1024 * 1024;

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'a');
            BytesGiven += buffer.Length;
            return buffer.Length;
        }
    }

    private sealed class BrokenStream() : EndlessStream(seekable: false)
    {
        public override int Read(Span<byte> buffer) => throw new IOException("gone");
    }
}
