using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Adjustments;
using Chuangpu.Plans.Clauses;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Projects;
using Chuangpu.Plans.PromisedDocuments;
using Chuangpu.Plans.Source;
using Chuangpu.Plans.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Register;

/// <summary>A plan with its outline and items, in a fixed number of queries whatever its size.</summary>
public sealed class ReadPlan(ChuangpuDb db, ReadGoals goals, LaterAdjustments adjustments, RegionDirectory regions, TimeProvider clock) : IUseCase
{
    /// <param name="planId">The plan.</param>
    /// <param name="asOf">A past day, or null for today.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result<PlanOverview>> HandleAsync(Guid planId, DateOnly? asOf = null, CancellationToken cancellation = default)
    {
        if (await db.Set<Plan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == planId, cancellation) is not { } plan)
        {
            return Problem.NotFound("该规划");
        }

        var day = asOf ?? clock.Today();
        var readings = await db.Set<PlanVersion>().AsNoTracking().Where(v => v.PlanId == planId).OrderByDescending(v => v.Number)
            .Select(v => new PlanOverview.Reading(v.Id, v.Number, v.ReadAt, v.Text != null)).ToListAsync(cancellation);
        var last = readings.FirstOrDefault()?.Id;
        var headings = await db.Set<Heading>().AsNoTracking().Where(h => h.VersionId == last).OrderBy(h => h.Ordinal).ToListAsync(cancellation);
        var standing = await goals.HandleAsync(g => g.PlanId == planId, asOf, cancellation: cancellation);
        List<PlanTask> tasks = await StandingAsync(db.Set<PlanTask>().Include(t => t.Units), planId, day, cancellation);
        if (asOf is not null)
        {
            tasks = (await adjustments.AfterAsync([planId], day, cancellation)).Undo(tasks);
        }

        var projects = await StandingAsync(db.Set<PoolProject>(), planId, day, cancellation);
        var documents = await StandingAsync(db.Set<PromisedDocument>(), planId, day, cancellation);
        var clauses = await StandingAsync(db.Set<PolicyClause>(), planId, day, cancellation);
        var changes = await db.Set<PlanStatusChange>().AsNoTracking().Where(c => c.PlanId == planId).OrderByDescending(c => c.At).ToListAsync(cancellation);
        List<PlanItem> items = [.. standing.Select(g => g.Goal), .. tasks, .. projects, .. documents, .. clauses];
        return new PlanOverview
        {
            Plan = plan,
            RegionName = await regions.NameOfAsync(plan.RegionCode, cancellation),
            Day = day,
            Status = StatusOn(plan, changes, asOf),
            Outline = OutlineNode.Build(headings, items, standing),
            Goals = [.. standing.Where(g => g.Goal.SameAsId is null)],
            Tasks = tasks,
            Projects = projects.Count,
            Documents = documents,
            Clauses = clauses.Count,
            Readings = readings,
            StatusChanges = changes,
            PendingAdjustments = await db.Set<Adjustment>().CountAsync(a => a.PlanId == planId && a.State == AdjustmentState.Pending, cancellation),
        };
    }

    private static Task<List<T>> StandingAsync<T>(IQueryable<T> items, Guid planId, DateOnly day, CancellationToken cancellation) where T : PlanItem =>
        items.AsNoTracking().Where(i => i.PlanId == planId && (i.RemovedOn == null || i.RemovedOn > day)).ToListAsync(cancellation);

    private static PlanStatus StatusOn(Plan plan, IEnumerable<PlanStatusChange> changesLastFirst, DateOnly? asOf) => asOf is { } day
        ? changesLastFirst.LastOrDefault(c => c.At >= day.AddDays(1).StartInUtc())?.From ?? plan.Status
        : plan.Status;
}
