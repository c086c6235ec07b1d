using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Audit;

/// <summary>
/// Finds entries for an administrator: those of people of the own region and below. What the program and visitors did
/// belongs to no region; the administrators with nobody above them read that.
/// </summary>
public sealed class ReadAudit(ChuangpuDb db, CurrentActor current) : IUseCase
{
    /// <summary>What is looked for; null asks nothing.</summary>
    /// <param name="Who">A part of the person's name.</param>
    /// <param name="Subject">The kind of item.</param>
    /// <param name="SubjectId">The item's key.</param>
    /// <param name="Action">The action.</param>
    /// <param name="From">The first day in China.</param>
    /// <param name="To">The last day in China.</param>
    public sealed record Request(string? Who = null, string? Subject = null, string? SubjectId = null, string? Action = null, DateOnly? From = null, DateOnly? To = null);

    /// <summary>Some of the entries, newest first, and how many there are.</summary>
    /// <param name="request">What is looked for.</param>
    /// <param name="skip">Entries to leave out.</param>
    /// <param name="take">The most entries wanted.</param>
    /// <param name="cancellation">Stops the look.</param>
    public async Task<(IReadOnlyList<AuditEntry> Entries, int Total)> PageAsync(Request request, int skip, int take, CancellationToken cancellation = default)
    {
        var found = await ReadableAsync(cancellation);
        found = request.Who is { Length: > 0 } who ? found.Where(e => e.ActorName.Contains(who)) : found;
        found = request.Subject is { Length: > 0 } subject ? found.Where(e => e.Subject == subject) : found;
        found = request.SubjectId is { Length: > 0 } id ? found.Where(e => e.SubjectId == id) : found;
        found = request.Action is { Length: > 0 } action ? found.Where(e => e.Action == action) : found;
        found = request.From?.StartInUtc() is { } from ? found.Where(e => e.At >= from) : found;
        found = request.To is { } to && to < DateOnly.MaxValue && to.AddDays(1).StartInUtc() is var end ? found.Where(e => e.At < end) : found;
        return (await found.OrderByDescending(e => e.Sequence).Skip(skip).Take(take).ToListAsync(cancellation), await found.CountAsync(cancellation));
    }

    /// <summary>One entry, or null when it does not exist or is not this administrator's to read.</summary>
    /// <param name="sequence">Its number.</param>
    /// <param name="cancellation">Stops the look.</param>
    public async Task<AuditEntry?> FindAsync(long sequence, CancellationToken cancellation = default) =>
        await (await ReadableAsync(cancellation)).SingleOrDefaultAsync(e => e.Sequence == sequence, cancellation);

    /// <summary>The kinds of item there are entries about.</summary>
    public async Task<IReadOnlyList<string>> SubjectsAsync(CancellationToken cancellation = default) =>
        await (await ReadableAsync(cancellation)).Select(e => e.Subject).Distinct().OrderBy(s => s).ToListAsync(cancellation);

    private async Task<IQueryable<AuditEntry>> ReadableAsync(CancellationToken cancellation)
    {
        var all = db.Set<AuditEntry>().AsNoTracking();
        if (current.Actor.IsSystem)
        {
            return all;
        }

        if (!current.Actor.Can(Capability.ReadAudit) || current.Actor.RegionCode is not { } region)
        {
            return all.Where(_ => false);
        }

        var prefix = RegionCode.PrefixOf(region);
        var top = await current.Actor.IsTopAdministratorAsync(db, cancellation);
        return all.Where(e => (top && e.ActorRegion == null) || (e.ActorRegion != null && e.ActorRegion.StartsWith(prefix)));
    }
}
