using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Chuangpu.Kernel.Audit;

/// <summary>Writes an entry for each change in the same transaction as the change itself.</summary>
public static class AuditTrail
{
    // Enums by name: a number would mean something else after the next value is added.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    // Secrets are named as changed, their values never leave their row.
    private static readonly HashSet<string> Secret = ["PasswordHash", "SecurityStamp", "ProtectedNumber"];

    // What only guards against two people saving at once says nothing to a reader.
    private static readonly HashSet<string> Guards = [nameof(IVersioned.Version), nameof(User.ConcurrencyStamp)];

    internal static async Task<int> SaveAsync(
        ChuangpuDb db, Actor actor, TimeProvider clock, Func<Task<int>> save, CancellationToken cancellation)
    {
        db.ChangeTracker.DetectChanges();
        var changes = db.ChangeTracker.Entries().Where(IsAudited).Select(Describe).Where(c => c is not null).Select(c => c!).ToList();
        return changes.Count == 0 ? await save() : await AppendAsync(db, actor, clock, changes, save, cancellation);
    }

    /// <summary>Records an event that changes no row of its own, such as a sign-in or an export.</summary>
    /// <param name="db">The database, with nothing else waiting to be saved.</param>
    /// <param name="actor">Who.</param>
    /// <param name="clock">The time.</param>
    /// <param name="action">A word of at most 20 characters.</param>
    /// <param name="subject">The kind of item.</param>
    /// <param name="subjectId">The item's key.</param>
    /// <param name="detail">What else is to be known, or null.</param>
    /// <param name="cancellation">Stops the write.</param>
    public static Task RecordAsync(
        ChuangpuDb db, Actor actor, TimeProvider clock, string action, string subject, string subjectId, string? detail = null, CancellationToken cancellation = default) =>
        AppendAsync(db, actor, clock, [new Change(action, subject, subjectId, null, detail)], () => db.SaveChangesAsync(cancellation), cancellation);

    /// <summary>
    /// Makes every other writer wait, on both databases, until the current transaction ends: writing the head first is what
    /// keeps the chain single. A check that must hold until the save (the last administrator) takes it as well.
    /// </summary>
    internal static Task LockAsync(ChuangpuDb db, CancellationToken cancellation) =>
        db.Set<AuditHead>().ExecuteUpdateAsync(s => s.SetProperty(h => h.Sequence, h => h.Sequence), cancellation);

    private static async Task<int> AppendAsync(
        ChuangpuDb db, Actor actor, TimeProvider clock, List<Change> changes, Func<Task<int>> save, CancellationToken cancellation)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        await LockAsync(db, cancellation);
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(cancellation);
        var (sequence, hash) = (head.Sequence, head.Hash);
        var entries = new List<AuditEntry>();
        foreach (var change in changes)
        {
            var entry = Entry(change, actor, clock, ++sequence, hash, "");
            entry = Entry(change, actor, clock, sequence, hash, AuditHash.Of(entry), entry.At);
            hash = entry.Hash;
            entries.Add(entry);
        }

        db.AddRange(entries);
        try
        {
            var saved = await save();
            await db.Set<AuditHead>().ExecuteUpdateAsync(
                s => s.SetProperty(h => h.Sequence, sequence).SetProperty(h => h.Hash, hash), cancellation);
            if (own is not null)
            {
                await own.CommitAsync(cancellation);
            }

            return saved;
        }
        finally
        {
            // Entries of a failed save must not be written by the next one.
            foreach (var entry in entries)
            {
                db.Entry(entry).State = EntityState.Detached;
            }
        }
    }

    private static AuditEntry Entry(Change c, Actor actor, TimeProvider clock, long sequence, string previous, string hash, DateTime? at = null) => new()
    {
        Sequence = sequence,
        At = at ?? Microseconds(clock.GetUtcNow().UtcDateTime),
        ActorId = actor.UserId,
        ActorName = actor.Name,
        ActorRegion = actor.RegionCode,
        Address = actor.Address,
        Action = c.Action,
        Subject = c.Subject,
        SubjectId = c.SubjectId,
        Before = c.Before,
        After = c.After,
        PreviousHash = previous,
        Hash = hash,
    };

    private static DateTime Microseconds(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));

    private static bool IsAudited(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && !entry.Metadata.ClrType.IsDefined(typeof(NotAuditedAttribute), false);

    private static Change? Describe(EntityEntry entry)
    {
        var key = string.Join('/', entry.Properties.Where(p => p.Metadata.IsPrimaryKey()).Select(p => p.CurrentValue));
        var touched = Values(entry).Where(p => !Guards.Contains(p.Metadata.Name)).Where(p => entry.State != EntityState.Modified || IsChanged(p)).ToList();
        return touched.Count == 0 ? null : new Change(
            entry.State.ToString(), entry.Metadata.ClrType.Name, key,
            entry.State == EntityState.Added ? null : Write(touched, p => p.OriginalValue),
            entry.State == EntityState.Deleted ? null : Write(touched, p => p.CurrentValue));
    }

    // Identity marks every column of an account as written; the trail names those that differ.
    private static bool IsChanged(PropertyEntry p) =>
        p.IsModified && !p.Metadata.GetValueComparer().Equals(p.OriginalValue, p.CurrentValue);

    private static IEnumerable<PropertyEntry> Values(EntityEntry entry) =>
        entry.Properties.Concat(entry.ComplexProperties.SelectMany(Values));

    private static IEnumerable<PropertyEntry> Values(ComplexPropertyEntry entry) =>
        entry.Properties.Concat(entry.ComplexProperties.SelectMany(Values));

    private static string Write(List<PropertyEntry> properties, Func<PropertyEntry, object?> value) => JsonSerializer.Serialize(
        properties.ToDictionary(Name, p => Secret.Contains(p.Metadata.Name) ? "•••" : Shorten(value(p))), Json);

    private static string Name(PropertyEntry p) =>
        p.Metadata.DeclaringType is Microsoft.EntityFrameworkCore.Metadata.IComplexType complex
            ? $"{complex.ComplexProperty.Name}.{p.Metadata.Name}" : p.Metadata.Name;

    // A plan's whole text in the trail would double the database; its hash proves it as well.
    private static object? Shorten(object? value) => value is string { Length: > 4000 } text
        ? $"[{text.Length} 字，SHA-256 {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))}]"
        : value;

    private sealed record Change(string Action, string Subject, string SubjectId, string? Before, string? After);
}
