using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Policies.Applications;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Publication;

/// <summary>What the public sees of a batch: who gets how much by which clause, and nothing else of an application.</summary>
public sealed class ReadPublication(ChuangpuDb db, RegionDirectory regions) : IUseCase
{
    /// <summary>A line of a published list.</summary>
    /// <param name="ApplicationId">What an objection refers to.</param>
    /// <param name="Enterprise">The enterprise.</param>
    /// <param name="Region">Its region.</param>
    /// <param name="Clause">The clause.</param>
    /// <param name="AmountFen">How much, in 分.</param>
    /// <param name="IsCancelled">Whether it was taken off after an objection.</param>
    public sealed record Line(Guid ApplicationId, string Enterprise, string Region, string Clause, long AmountFen, bool IsCancelled);

    /// <summary>The published batches, the newest first.</summary>
    public Task<List<Batch>> ListAsync(CancellationToken cancellation = default) =>
        db.Set<Batch>().AsNoTracking().Where(b => b.PublishedOn != null).OrderByDescending(b => b.PublishedOn).ThenByDescending(b => b.Id).Take(500).ToListAsync(cancellation);

    /// <summary>One with its list, or null when it is not published.</summary>
    public async Task<(Batch Batch, IReadOnlyList<Line> Lines)?> FindAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await db.Set<Batch>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id && b.PublishedOn != null, cancellation) is not { } batch)
        {
            return null;
        }

        // A batch that is published shows these columns of what is on it to everybody; the applications themselves stay where they are.
        var found = await db.Set<AwardApplication>().IgnoreQueryFilters().AsNoTracking().Where(a => a.BatchId == id && a.AllocatedFen != null)
            .OrderBy(a => a.SubmittedAt).ThenBy(a => a.Id).Select(a => new { a.Id, Enterprise = a.Organisation.Name, a.RegionCode, Clause = a.Clause.Name, a.AllocatedFen, a.State }).ToListAsync(cancellation);
        var names = await regions.NamesAsync(found.Select(f => f.RegionCode), cancellation);
        return (batch, [.. found.Select(f => new Line(f.Id, f.Enterprise, names[f.RegionCode], f.Clause, f.AllocatedFen!.Value, f.State == ApplicationState.Refused))]);
    }
}
