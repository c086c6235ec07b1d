using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Register;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Source;

/// <summary>Opens a plan's document with all that was taken from it.</summary>
public sealed class ReadSource(ChuangpuDb db) : IUseCase
{
    /// <summary>One reading of the document.</summary>
    /// <param name="PlanId">The plan.</param>
    /// <param name="Version">Which reading; the last one when null.</param>
    public sealed record Request(Guid PlanId, Guid? Version = null);

    /// <summary>The document as shown.</summary>
    /// <param name="Plan">The plan, without its readings.</param>
    /// <param name="Version">The reading, or null for a plan entered without a document.</param>
    /// <param name="Headings">Its outline in order.</param>
    /// <param name="Items">What was taken from this reading and still stands.</param>
    /// <param name="Versions">All readings, first to last, without text.</param>
    public sealed record Document(Plan Plan, PlanVersion? Version, IReadOnlyList<Heading> Headings, IReadOnlyList<PlanItem> Items, IReadOnlyList<Reading> Versions);

    /// <summary>One reading among the others.</summary>
    public sealed record Reading(Guid Id, int Number, DateTime ReadAt);

    /// <summary>The document, or not found.</summary>
    public async Task<Result<Document>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (await db.Set<Plan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PlanId, cancellation) is not { } plan)
        {
            return Problem.NotFound("该规划");
        }

        var versions = await db.Set<PlanVersion>().Where(v => v.PlanId == plan.Id).OrderBy(v => v.Number)
            .Select(v => new Reading(v.Id, v.Number, v.ReadAt)).ToListAsync(cancellation);
        if ((request.Version is null ? versions.LastOrDefault() : versions.FirstOrDefault(v => v.Id == request.Version)) is not { } shown)
        {
            return request.Version is null ? new Document(plan, null, [], [], []) : Problem.NotFound("该版本的原文");
        }

        var version = await db.Set<PlanVersion>().AsNoTracking().SingleAsync(v => v.Id == shown.Id, cancellation);
        var headings = await db.Set<Heading>().AsNoTracking().Where(h => h.VersionId == shown.Id).OrderBy(h => h.Ordinal).ToListAsync(cancellation);
        var items = (await PlanItems.StandingAsync(db, plan.Id, cancellation)).Where(i => i.Place.VersionId == shown.Id).ToList();
        return new Document(plan, version, headings, items, versions);
    }
}
