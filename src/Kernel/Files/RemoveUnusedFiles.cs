using System.ComponentModel;
using System.Reflection;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Chuangpu.Kernel.Files;

/// <summary>
/// Removes what was handed in and never taken: attachments older than a day that nothing refers to or ever did (a preview nobody confirmed),
/// and stored bytes older than a day that no attachment names (a file that was refused). Each removal is in the audit trail.
/// </summary>
[DisplayName("清理没有采用的文件")]
[Daily(3, 40)]
public sealed class RemoveUnusedFiles(ChuangpuDb db, FileStore files, TimeProvider clock) : IBackgroundJob
{
    // How many are looked for at once, which bounds the parameters of a query.
    private const int AtOnce = 100;

    // A file and what it belongs to are saved together, so their entries in the trail are neighbours, in any order.
    private const int EntriesOfOneSave = 10_000;

    private static readonly MethodInfo AmongMethod = typeof(RemoveUnusedFiles).GetMethod(nameof(AmongAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <inheritdoc />
    public async Task RunAsync(Guid subject, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        var old = await db.Set<Attachment>().IgnoreQueryFilters().AsNoTracking().Where(a => a.UploadedAt < before).OrderBy(a => a.UploadedAt).ThenBy(a => a.Id).Select(a => a.Id).ToListAsync(cancellation);
        foreach (var some in old.Chunk(AtOnce))
        {
            foreach (var id in some.Except(await ReferredAsync(some, cancellation)))
            {
                await RemoveAsync(id, cancellation);
            }
        }

        await RemoveBytesAsync(before, cancellation);
    }

    private async Task RemoveAsync(Guid id, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Nobody else writes from here on, so what is not referred to now is not when it goes.
        await AuditTrail.LockAsync(db, cancellation);
        if ((await ReferredAsync([id], cancellation)).Count == 0 && !await WasReferredAsync(id, cancellation)
            && await db.Set<Attachment>().IgnoreQueryFilters().SingleOrDefaultAsync(a => a.Id == id, cancellation) is { } attachment)
        {
            db.Remove(attachment);
            await db.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    // Not by foreign keys alone: any property that holds the id counts, whatever it is called.
    private async Task<HashSet<Guid>> ReferredAsync(Guid[] ids, CancellationToken cancellation)
    {
        var found = new HashSet<Guid>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.ClrType != typeof(Attachment)))
        {
            foreach (var property in type.GetProperties().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(Guid)))
            {
                found.UnionWith(await (Task<List<Guid>>)AmongMethod.MakeGenericMethod(type.ClrType).Invoke(this, [property, ids, cancellation])!);
            }
        }

        return found;
    }

    private Task<List<Guid>> AmongAsync<T>(IProperty property, Guid[] ids, CancellationToken cancellation) where T : class
    {
        var all = db.Set<T>().IgnoreQueryFilters().AsNoTracking();
        return property.IsNullable
            ? all.Where(e => ids.Contains(EF.Property<Guid?>(e, property.Name)!.Value)).Select(e => EF.Property<Guid?>(e, property.Name)!.Value).Distinct().ToListAsync(cancellation)
            : all.Where(e => ids.Contains(EF.Property<Guid>(e, property.Name))).Select(e => EF.Property<Guid>(e, property.Name)).Distinct().ToListAsync(cancellation);
    }

    // Evidence that another file took the place of belongs to the history.
    private async Task<bool> WasReferredAsync(Guid id, CancellationToken cancellation)
    {
        var (text, trail) = (id.ToString(), db.Set<AuditEntry>().AsNoTracking());
        return await trail.Where(e => e.Subject == nameof(Attachment) && e.SubjectId == text).Select(e => (long?)e.Sequence).MinAsync(cancellation) is not { } added
            || await trail.AnyAsync(e => e.Sequence > added - EntriesOfOneSave && e.Subject != nameof(Attachment) && e.After != null && e.After.Contains(text), cancellation);
    }

    private async Task RemoveBytesAsync(DateTime before, CancellationToken cancellation)
    {
        foreach (var some in files.WrittenBefore(before).Chunk(AtOnce))
        {
            var named = await db.Set<Attachment>().IgnoreQueryFilters().Where(a => some.Contains(a.Sha256)).Select(a => a.Sha256).ToListAsync(cancellation);
            foreach (var sha in some.Except(named))
            {
                if (files.Remove(sha, before) is { } size)
                {
                    await AuditTrail.RecordAsync(db, Actor.System, clock, "FileRemoved", nameof(Attachment), sha, $"没有采用的文件内容，{size} 字节", cancellation);
                }
            }
        }
    }
}
