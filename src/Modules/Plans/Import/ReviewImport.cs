using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Import;

/// <summary>Opens an import for review: its text, outline and findings.</summary>
public sealed class ReviewImport(ChuangpuDb db, CurrentActor current) : IUseCase
{
    /// <summary>An import with all that a reviewer sees.</summary>
    /// <param name="Import">The import.</param>
    /// <param name="Text">The text.</param>
    /// <param name="Outline">The outline in order.</param>
    /// <param name="Findings">The findings in the order of the text, what is gone last; those withdrawn are left out.</param>
    public sealed record Review(PlanImport Import, string Text, IReadOnlyList<ImportedHeading> Outline, IReadOnlyList<FindingView> Findings);

    /// <summary>The import, or not found while it has not been read.</summary>
    public async Task<Result<Review>> HandleAsync(Guid importId, CancellationToken cancellation = default)
    {
        var import = await db.Set<PlanImport>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == importId, cancellation);
        if (import is null || !current.Actor.Can(Capability.ReadPlans, import.RegionCode)
            || await db.Set<ImportedDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.ImportId == importId, cancellation) is not { } document)
        {
            return Problem.NotFound("该导入");
        }

        var findings = await db.Set<Finding>().AsNoTracking()
            .Where(f => f.ImportId == importId && f.Decision != FindingDecision.Withdrawn).ToListAsync(cancellation);
        var views = await FindingViews.ForAsync(db, import, findings, cancellation);
        return new Review(import, document.Text, ImportedHeading.Read(document.Outline),
        [
            .. findings.OrderBy(f => f.Difference == Difference.Gone).ThenBy(f => f.Start).ThenByDescending(f => f.End).ThenBy(f => f.Kind).ThenBy(f => f.Id).Select(views.Of),
        ]);
    }
}
