using System.Text;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Regions.Borders;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Kernel.Tests.Files;

public sealed class RemoveUnusedFilesTests
{
    [Theory, OnEveryDatabase]
    public async Task Run_FilesOfEveryKind_RemovesOnlyOldOnesThatNothingEverReferredTo(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var (unused, used, replaced, same) = (await HandInAsync(platform, "没有确认"), await HandInAsync(platform, "在用"), await HandInAsync(platform, "曾经在用"), await HandInAsync(platform, "在用"));
        await platform.GivenAsync(MapOf(used));
        var map = await platform.GivenAsync(MapOf(replaced));
        await platform.AsAsync<ChuangpuDb, int>(Actor.System, db =>
        {
            db.Remove(map);
            return db.SaveChangesAsync();
        });
        var refused = await RefusedAsync(platform, "这不是PDF");
        platform.Clock.Advance(TimeSpan.FromHours(25));
        var (young, youngRefused) = (await HandInAsync(platform, "今天的"), await RefusedAsync(platform, "今天没有收下"));
        var now = platform.Clock.GetUtcNow().UtcDateTime;
        foreach (var sha in new[] { unused.Sha256, used.Sha256, replaced.Sha256, refused })
        {
            File.SetLastWriteTimeUtc(PlaceOf(platform, sha), now.AddHours(-25));
        }

        await RunAsync(platform);

        Assert.Equal(new[] { used.Id, replaced.Id, young.Id }.Order(), (await platform.SeeAsync(db => db.Set<Attachment>().Select(a => a.Id).ToListAsync())).Order());
        Assert.Equal([false, true, true, false, true, true], new[] { unused.Sha256, used.Sha256, replaced.Sha256, refused, young.Sha256, youngRefused }.Select(sha => File.Exists(PlaceOf(platform, sha))));
        var told = await platform.SeeAsync(db => db.Set<AuditEntry>().Where(e => e.Subject == nameof(Attachment) && e.Action != "Added").Select(e => new { e.Action, e.SubjectId }).ToListAsync());
        Assert.Equal(
            new[] { ("FileKept", $"{replaced.Id}"), ("Deleted", $"{unused.Id}"), ("Deleted", $"{same.Id}"), ("FileRemoved", unused.Sha256), ("FileRemoved", refused) }.Order(),
            told.Select(e => (e.Action, e.SubjectId)).Order());

        // A second night there is nothing left to do.
        await RunAsync(platform);
        Assert.Equal(told.Count, await platform.SeeAsync(db => db.Set<AuditEntry>().CountAsync(e => e.Subject == nameof(Attachment) && e.Action != "Added")));
    }

    [Fact]
    public async Task Run_BytesHandedInAgainToday_AreKept()
    {
        await using var platform = await TestPlatform.StartAsync(Engine.Sqlite);
        var old = await HandInAsync(platform, "两次");
        File.SetLastWriteTimeUtc(PlaceOf(platform, old.Sha256), platform.Clock.GetUtcNow().UtcDateTime);
        platform.Clock.Advance(TimeSpan.FromHours(25));
        var again = await HandInAsync(platform, "两次");

        await RunAsync(platform);

        Assert.Equal(again.Id, await platform.SeeAsync(db => db.Set<Attachment>().Select(a => a.Id).SingleAsync()));
        Assert.True(File.Exists(PlaceOf(platform, old.Sha256)));
    }

    private static Task<Attachment> HandInAsync(TestPlatform platform, string text) => platform.AsAsync(Actors.Staff(), async services =>
    {
        var stored = await services.GetRequiredService<StoreAttachment>().HandleAsync(new(new MemoryStream(Encoding.UTF8.GetBytes(text)), "材料.txt", Actors.City));
        await services.GetRequiredService<ChuangpuDb>().SaveChangesAsync();
        return stored.Value;
    });

    // The bytes come before what they are is known.
    private static async Task<string> RefusedAsync(TestPlatform platform, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal("file.ending", (await platform.AsAsync<StoreAttachment, Results.Result<Attachment>>(Actors.Staff(), u => u.HandleAsync(new(new MemoryStream(bytes), "材料.pdf", Actors.City)))).Problem?.Code);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
    }

    private static Task<bool> RunAsync(TestPlatform platform) => platform.AsAsync<RemoveUnusedFiles, bool>(Actor.System, async job =>
    {
        await job.RunAsync(Guid.Empty, TestContext.Current.CancellationToken);
        return true;
    });

    private static OfficialMap MapOf(Attachment file) => new() { RegionCode = Actors.City, ReviewNumber = "演示审图号", AttachmentId = file.Id };

    private static string PlaceOf(TestPlatform platform, string sha) => Path.Combine(platform.Settings.DataFolder, "files", sha[..2], sha);
}
