using System.Text;
using Chuangpu.Plans.Import;
using Chuangpu.Plans.Register;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.EndToEnd.Tests.Import;

public sealed class BadFileTests(Site site)
{
    public static TheoryData<string, string> Files => new()
    {
        { "random.txt", "文本" },
        { "picture.docx", "docx" },
        { "locked.docx", "密码" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Import_FileThatIsNoPlan_SaysWhyAndLeavesNothing(string name, string reason)
    {
        await using var visit = await site.VisitAsync("sz-staff1");
        await ImportPages.UploadAsync(visit.Page, new() { Name = name, MimeType = "application/octet-stream", Buffer = Content(name) });
        var alert = visit.Page.GetByRole(AriaRole.Alert).Or(visit.Page.Locator(".alert"));
        await Assertions.Expect(alert).ToContainTextAsync("没有读成，也没有保存任何内容");
        await Assertions.Expect(alert).ToContainTextAsync(reason);
        await visit.SeesNoFaultAsync();
        var id = Guid.Parse(new Uri(visit.Page.Url).Segments[3].Trim('/'));
        Assert.Equal(0, await site.SeeAsync(db => db.Set<Finding>().CountAsync(f => f.ImportId == id)));
        Assert.Equal(0, await site.SeeAsync(db => db.Set<Plan>().CountAsync(p => p.RegionCode == "140600" && !p.IsDemo)));
    }

    [Fact]
    public async Task Import_EmptyFile_IsRefusedOnTheForm()
    {
        await using var visit = await site.VisitAsync("sz-staff1");
        await ImportPages.HandInAsync(visit.Page, new() { Name = "empty.docx", MimeType = "application/octet-stream", Buffer = [] });
        await Assertions.Expect(visit.Page.Locator(".error-summary")).ToContainTextAsync("“empty.docx”是空文件");
        await visit.SeesNoFaultAsync();
    }

    [Fact]
    public async Task Import_NothingChosen_AsksForAFile()
    {
        await using var visit = await site.VisitAsync("sz-staff1");
        await ImportPages.HandInAsync(visit.Page, null);
        await Assertions.Expect(visit.Page.Locator(".error-summary")).ToContainTextAsync("请选择文件");
        await visit.SeesNoFaultAsync();
    }

    private static byte[] Content(string name)
    {
        switch (name)
        {
            case "random.txt":
                var bytes = new byte[20_000];
                new Random(20250630).NextBytes(bytes);
                return bytes;
            case "picture.docx":
                return [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[200]];
            case "locked.docx":
                // What Word writes for a document with a password: a compound file that holds the stream EncryptedPackage.
                return [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]];
            default:
                throw new ArgumentOutOfRangeException(nameof(name), name, "No such file.");
        }
    }
}
