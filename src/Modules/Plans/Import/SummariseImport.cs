using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Import;

/// <summary>What publishing an import would do: counts by kind, what is left out, what changes and goes.</summary>
public sealed class SummariseImport(ChuangpuDb db, CurrentActor current) : IUseCase
{
    /// <summary>The summary.</summary>
    /// <param name="Import">The import.</param>
    /// <param name="Region">The region's name.</param>
    /// <param name="PreparedBy">Who handed it in and who passed it on.</param>
    /// <param name="Counts">A line for each kind.</param>
    /// <param name="Accepted">What enters or changes the register.</param>
    /// <param name="Undecided">What nobody decided on; it is not taken.</param>
    public sealed record Summary(
        PlanImport Import, string Region, IReadOnlyList<string> PreparedBy, IReadOnlyList<Count> Counts, IReadOnlyList<FindingView> Accepted, IReadOnlyList<FindingView> Undecided);

    /// <summary>How many of a kind.</summary>
    public sealed record Count(ItemKind Kind, int New, int Changed, int Same, int Removed, int Rejected, int Undecided);

    /// <summary>The summary, or not found.</summary>
    public async Task<Result<Summary>> HandleAsync(Guid importId, CancellationToken cancellation = default)
    {
        var import = await db.Set<PlanImport>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == importId, cancellation);
        if (import is null || !current.Actor.Can(Capability.ReadPlans, import.RegionCode)
            || import.State is ImportState.Queued or ImportState.Reading or ImportState.Failed or ImportState.Abandoned)
        {
            return Problem.NotFound("该导入");
        }

        var findings = await db.Set<Finding>().AsNoTracking()
            .Where(f => f.ImportId == importId && f.Decision != FindingDecision.Withdrawn).ToListAsync(cancellation);
        findings = [.. findings.OrderBy(f => f.Kind).ThenBy(f => f.Difference == Difference.Gone).ThenBy(f => f.Start)];
        var views = await FindingViews.ForAsync(db, import, findings, cancellation);
        var people = new[] { import.CreatedBy, import.SubmittedBy }.OfType<Guid>().Distinct().ToList();
        return new Summary(
            import,
            await db.Set<Region>().Where(r => r.Code == import.RegionCode).Select(r => r.Name).SingleOrDefaultAsync(cancellation) ?? import.RegionCode,
            await db.Users.Where(u => people.Contains(u.Id)).Select(u => u.DisplayName).ToListAsync(cancellation),
            [.. Enum.GetValues<ItemKind>().Select(k => CountOf(k, [.. findings.Where(f => f.Kind == k)]))],
            [.. findings.Where(f => f.Decision == FindingDecision.Accepted && f.Difference != Difference.Same).Select(views.Of)],
            [.. findings.Where(f => f.Decision == FindingDecision.Pending).Select(views.Of)]);
    }

    private static Count CountOf(ItemKind kind, List<Finding> findings)
    {
        var accepted = findings.Where(f => f.Decision == FindingDecision.Accepted).ToList();
        return new Count(
            kind,
            accepted.Count(f => f.Difference is Difference.None or Difference.New),
            accepted.Count(f => f.Difference == Difference.Changed),
            accepted.Count(f => f.Difference == Difference.Same),
            accepted.Count(f => f.Difference == Difference.Gone),
            findings.Count(f => f.Decision == FindingDecision.Rejected),
            findings.Count(f => f.Decision == FindingDecision.Pending));
    }
}
