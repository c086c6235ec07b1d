using Chuangpu.Kernel.Database;
using Chuangpu.Plans.Clauses;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Projects;
using Chuangpu.Plans.PromisedDocuments;
using Chuangpu.Plans.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans;

/// <summary>All that a plan asks for, whatever its kind.</summary>
public static class PlanItems
{
    /// <summary>The items of a plan that still stand, with the units and amounts that belong to them.</summary>
    public static async Task<List<PlanItem>> StandingAsync(ChuangpuDb db, Guid planId, CancellationToken cancellation) =>
    [
        .. await db.Set<Goal>().Where(x => x.PlanId == planId && x.RemovedOn == null).ToListAsync(cancellation),
        .. await db.Set<PlanTask>().Include(x => x.Units.OrderBy(u => u.Ordinal)).Where(x => x.PlanId == planId && x.RemovedOn == null).ToListAsync(cancellation),
        .. await db.Set<PoolProject>().Where(x => x.PlanId == planId && x.RemovedOn == null).ToListAsync(cancellation),
        .. await db.Set<PromisedDocument>().Where(x => x.PlanId == planId && x.RemovedOn == null).ToListAsync(cancellation),
        .. await db.Set<PolicyClause>().Include(x => x.Amounts.OrderBy(a => a.Ordinal)).Where(x => x.PlanId == planId && x.RemovedOn == null).ToListAsync(cancellation),
    ];

    /// <summary>What kind of thing an item is.</summary>
    public static ItemKind KindOf(PlanItem item) => item switch
    {
        Goal => ItemKind.Goal,
        PlanTask => ItemKind.Task,
        PoolProject => ItemKind.Project,
        PromisedDocument => ItemKind.Document,
        PolicyClause => ItemKind.Clause,
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name, "An unknown kind of item."),
    };

    /// <summary>What an item is called in a list.</summary>
    public static string TitleOf(PlanItem item) => item switch
    {
        Goal goal => goal.Name,
        PlanTask task => task.Title,
        PoolProject project => project.Name,
        PromisedDocument document => $"《{document.Title}》",
        PolicyClause clause => clause.Title,
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name, "An unknown kind of item."),
    };
}
