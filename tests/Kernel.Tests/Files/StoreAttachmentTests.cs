using System.IO.Compression;
using System.Text;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Kernel.Tests.Files;

public sealed class StoreAttachmentTests
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, byte[], string> Welcome => new()
    {
        { "证明.pdf", "%PDF-1.7 …"u8.ToArray(), "application/pdf" },
        { "照片.PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "image/png" },
        { "照片.jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0], "image/jpeg" },
        { "说明.txt", Encoding.UTF8.GetBytes("进展说明"), "text/plain" },
        { "名单.csv", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("单位,名称\r\n一,甲"), "text/plain" },
        { "报告.docx", Package("[Content_Types].xml", "word/document.xml"), FileKind.Word.ContentType },
        { "表.xlsx", Package("[Content_Types].xml", "xl/workbook.xml"), FileKind.Excel.ContentType },
        { "旧报告.doc", [.. Compound, .. Encoding.Unicode.GetBytes("WordDocument")], "application/msword" },
    };

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "空.txt", [], "空文件" },
        { "程序.exe", "MZ\u0090\0"u8.ToArray(), "类型" },
        { "证明.pdf", "MZ\u0090\0\u0003\0\0\0"u8.ToArray(), "类型" },
        { "证明.exe.pdf", "%PDF-1.7"u8.ToArray(), "程序后缀" },
        { "证明.docx", "%PDF-1.7"u8.ToArray(), "与后缀不符" },
        { "页面.html", "<script>alert(1)</script>"u8.ToArray(), "与后缀不符" },
        { "宏.docx", Package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "宏" },
        { "加密.docx", [.. Compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "加密" },
        { "包.zip", Package("a.txt"), "类型" },
        { "坏.docx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3, 4, 5], "损坏" },
    };

    [Theory, MemberData(nameof(Welcome))]
    public async Task Store_AllowedContent_IsSavedWithTheCaller(string name, byte[] bytes, string type)
    {
        await using var platform = await TestPlatform.StartAsync(Engine.Sqlite);
        var saved = await platform.AsAsync(Actors.Staff(), async services =>
        {
            var result = await services.GetRequiredService<StoreAttachment>().HandleAsync(new(new MemoryStream(bytes), name, Actors.City));
            await services.GetRequiredService<ChuangpuDb>().SaveChangesAsync();
            return result.Value;
        });

        var row = await platform.SeeAsync(db => db.Set<Attachment>().SingleAsync(a => a.Id == saved.Id));
        Assert.Equal((name, type, bytes.LongLength), (row.FileName, row.ContentType, row.Size));
        await using var stored = platform.Services.GetRequiredService<FileStore>().Open(row.Sha256);
        var back = new MemoryStream();
        await stored.CopyToAsync(back);
        Assert.Equal(bytes, back.ToArray());
    }

    [Theory, MemberData(nameof(Refused))]
    public async Task Store_AnythingElse_SaysWhy(string name, byte[] bytes, string reason)
    {
        await using var platform = await TestPlatform.StartAsync(Engine.Sqlite);
        var result = await platform.AsAsync<StoreAttachment, Result<Attachment>>(Actors.Staff(), u => u.HandleAsync(new(new MemoryStream(bytes), name, Actors.City)));
        Assert.Contains(reason, result.Problem!.Message);
    }

    [Fact]
    public async Task Store_MoreThanTheLimit_LeavesNothingBehind()
    {
        await using var platform = await TestPlatform.StartAsync(Engine.Sqlite);
        var result = await platform.AsAsync<StoreAttachment, Result<Attachment>>(
            Actors.Staff(), u => u.HandleAsync(new(new Zeros(StoreAttachment.Largest + 1), "大.pdf", Actors.City)));
        Assert.Contains("50 MB", result.Problem!.Message);
        Assert.Empty(Directory.GetFiles(Path.Combine(platform.Settings.DataFolder, "files"), "*", SearchOption.AllDirectories));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_AttachmentOfAnotherRegion_IsNotFound(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var organisation = Guid.NewGuid();
        await platform.GivenAsync(new Attachment
        {
            Sha256 = new string('0', 64),
            FileName = "甲.txt",
            ContentType = "text/plain",
            Size = 1,
            RegionCode = Actors.County,
            OrganisationId = organisation,
            UploadedAt = DateTime.UnixEpoch,
        });

        Task<bool> Sees(Actor actor) => platform.AsAsync<ChuangpuDb, bool>(actor, db => db.Set<Attachment>().AnyAsync());
        Assert.True(await Sees(Actors.Staff(Actors.City)));
        Assert.True(await Sees(Actors.Department(organisation)));
        Assert.False(await Sees(Actors.Staff(Actors.OtherCounty)));
        Assert.False(await Sees(Actors.Department(Guid.NewGuid())));
        Assert.False(await Sees(Actor.Anonymous));
    }

    [Theory]
    [InlineData("C:\\fakepath\\报告.pdf", "报告.pdf")]
    [InlineData("../../etc/报告.pdf", "报告.pdf")]
    [InlineData("单\u202Efdp.exe", "单fdp.exe")]
    [InlineData("报告\r\nX: y.pdf", "报告X y.pdf")]
    [InlineData(".pdf", "未命名.pdf")]
    [InlineData("报告.pdf. ", "报告.pdf")]
    public void Clean_AnyName_IsHarmless(string given, string clean) => Assert.Equal(clean, FileName.Clean(given));

    [Fact]
    public void Clean_LongName_KeepsItsEnding()
    {
        var clean = FileName.Clean(new string('长', 300) + ".docx");
        Assert.Equal(120, clean.Length);
        Assert.EndsWith(".docx", clean);
    }

    private static byte[] Package(params string[] names)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                zip.CreateEntry(name);
            }
        }

        return stream.ToArray();
    }

    private sealed class Zeros(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            Array.Clear(buffer, offset, read);
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
