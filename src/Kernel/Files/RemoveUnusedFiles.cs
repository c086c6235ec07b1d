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
    // How many go in one transaction, while which nobody else writes.
    private const int AtOnce = 100;

    // A file and what it belongs to are saved together, so their entries in the trail are neighbours, in any order.
    private const int EntriesOfOneSave = 10_000;

    private const string Kept = "FileKept";

    private static readonly MethodInfo AmongMethod = typeof(RemoveUnusedFiles).GetMethod(nameof(AmongAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <inheritdoc />
    public async Task RunAsync(Guid subject, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        var old = Files.Where(a => a.UploadedAt < before);
        var referred = await ReferredAsync(old.Select(a => a.Id), cancellation);
        var kept = await db.Set<AuditEntry>().Where(e => e.Subject == nameof(Attachment) && e.Action == Kept).Select(e => e.SubjectId).ToHashSetAsync(cancellation);
        var unused = new List<Guid>();
        await foreach (var id in old.OrderBy(a => a.UploadedAt).ThenBy(a => a.Id).Select(a => a.Id).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (!referred.Contains(id) && !kept.Contains(id.ToString()))
            {
                unused.Add(id);
            }
        }

        foreach (var some in unused.Chunk(AtOnce))
        {
            await RemoveAsync(some, cancellation);
        }

        await RemoveBytesAsync(before, cancellation);
    }

    private IQueryable<Attachment> Files => db.Set<Attachment>().IgnoreQueryFilters().AsNoTracking();

    private async Task RemoveAsync(Guid[] ids, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Nobody else writes from here on, so what is not referred to now is not when it goes.
        await AuditTrail.LockAsync(db, cancellation);
        var referred = await ReferredAsync(Files.Where(a => ids.Contains(a.Id)).Select(a => a.Id), cancellation);
        var unused = new List<Guid>();
        foreach (var id in ids.Where(id => !referred.Contains(id)))
        {
            if (await WasReferredAsync(id, cancellation))
            {
                // Said once, so that the trail is not read for it every night.
                await AuditTrail.RecordAsync(db, Actor.System, clock, Kept, nameof(Attachment), id.ToString(), "曾被引用，作为历史保留", cancellation);
            }
            else
            {
                unused.Add(id);
            }
        }

        db.RemoveRange(await db.Set<Attachment>().IgnoreQueryFilters().Where(a => unused.Contains(a.Id)).ToListAsync(cancellation));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    // Not by foreign keys alone: any property that holds the id counts, whatever it is called. One query a property, however many files there are.
    private async Task<HashSet<Guid>> ReferredAsync(IQueryable<Guid> files, CancellationToken cancellation)
    {
        var found = new HashSet<Guid>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.ClrType != typeof(Attachment)))
        {
            foreach (var property in type.GetProperties().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(Guid)))
            {
                found.UnionWith(await (Task<List<Guid>>)AmongMethod.MakeGenericMethod(type.ClrType).Invoke(this, [property, files, cancellation])!);
            }
        }

        return found;
    }

    private Task<List<Guid>> AmongAsync<T>(IProperty property, IQueryable<Guid> files, CancellationToken cancellation) where T : class
    {
        var all = db.Set<T>().IgnoreQueryFilters().AsNoTracking();
        var values = property.IsNullable
            ? all.Where(e => EF.Property<Guid?>(e, property.Name) != null).Select(e => EF.Property<Guid?>(e, property.Name)!.Value)
            : all.Select(e => EF.Property<Guid>(e, property.Name));
        // EXISTS and not IN, for which SQLite would list the files anew in each query.
        return values.Where(v => files.Any(f => f == v)).Distinct().ToListAsync(cancellation);
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
        var unnamed = files.WrittenBefore(before).ToHashSet();
        await foreach (var named in Files.Select(a => a.Sha256).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            unnamed.Remove(named);
        }

        foreach (var sha in unnamed.Order(StringComparer.Ordinal))
        {
            if (files.Remove(sha, before) is { } size)
            {
                await AuditTrail.RecordAsync(db, Actor.System, clock, "FileRemoved", nameof(Attachment), sha, $"没有采用的文件内容，{size} 字节", cancellation);
            }
        }
    }
}
