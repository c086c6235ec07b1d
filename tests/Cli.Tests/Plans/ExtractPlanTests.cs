using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Chuangpu.Cli.Tests.Plans;

public sealed class ExtractPlanTests : IDisposable
{
    private const string Plan = "云川市科技创新规划（演示数据）\n\n一、发展目标\n\n到2030年，高新技术企业达到120家以上。\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public async Task Extract_TextFile_WritesOnlyJsonToStandardOutput(string encoding)
    {
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(Plan);
        var outcome = await CliProcess.RunAsync("plan", "extract", _folder.Write("规划 一.txt", bytes));

        Assert.Equal(0, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.OutputBytes);
        Assert.Equal("chuangpu.plan-extract/1", json.RootElement.GetProperty("schema").GetString());
        // A text file's own characters are what offsets point into, so they are not repeated.
        Assert.False(json.RootElement.TryGetProperty("text", out _));
        Assert.Contains("规划 一.txt", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_WordFile_PutsTheTextIntoTheOutput()
    {
        var outcome = await CliProcess.RunAsync("plan", "extract", _folder.Write("规划.docx", Word("云川市科技创新规划")), "--format", "json");
        Assert.Equal(0, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.OutputBytes);
        Assert.Equal("云川市科技创新规划", json.RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Extract_AsText_IsAChineseSummary()
    {
        var outcome = await CliProcess.RunAsync("plan", "extract", _folder.Write("规划.md", Encoding.UTF8.GetBytes(Plan)), "--format=text");
        Assert.Equal(0, outcome.ExitCode);
        foreach (var part in (string[])["提纲（", "目标（", "责任分工（", "项目（", "承诺制定的文件（", "资金条款（"])
            Assert.Contains(part, outcome.Output, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> BadFiles => new()
    {
        { "空.txt", [], "是空的" },
        { "乱码.txt", [0x9D, 0xFF, 0x00, 0x81, 0x80, 0x00, 0xC0, 0xFE, 0x03, 0xFF], "不是文字" },
        { "加密.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1000]], "设有打开密码" },
        { "假.docx", "plain"u8.ToArray(), "内容却不是 Word 文档" },
        { "坏.docx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3], "已损坏" },
        { "坏.pdf", "%PDF-1.7\n"u8.ToArray(), "已损坏" },
        { "图.pdf", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "图片" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task Extract_BadFile_ExitsThreeAndNamesFileAndReason(string name, byte[] content, string reason)
    {
        var outcome = await CliProcess.RunAsync("plan", "extract", _folder.Write(name, content));
        Assert.Equal(3, outcome.ExitCode);
        Assert.Empty(outcome.OutputBytes);
        Assert.Contains(name, outcome.Error, StringComparison.Ordinal);
        Assert.Contains(reason, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有.txt", "找不到文件")]
    [InlineData(".", "文件夹")]
    [InlineData("@没有.txt", "找不到文件")]
    public async Task Extract_NoSuchFile_ExitsThree(string path, string reason)
    {
        var outcome = await CliProcess.RunAsync("plan", "extract", path);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains(reason, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_ReaderGoesAway_EndsWithoutAnUproar()
    {
        var text = string.Concat(Enumerable.Repeat("云川市科技创新规划正文。\n", 200_000));
        using var process = CliProcess.Start("plan", "extract", _folder.Write("长.docx", Word(text)));
        process.StandardOutput.Close();
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
    }

    private static byte[] Word(string text)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """);
            Add(zip, "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
                """);
            Add(zip, "word/document.xml", $"""
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>
                """);
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
