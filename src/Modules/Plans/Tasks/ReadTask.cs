using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Supervision;
using Chuangpu.Plans.Tasks.Reports;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tasks;

/// <summary>One task with all that hangs on it, as far as the actor may see.</summary>
public sealed class ReadTask(ChuangpuDb db) : IUseCase
{
    public async Task<Result<View>> HandleAsync(Guid planId, Guid taskId, CancellationToken cancellation = default)
    {
        var task = await db.Set<PlanTask>().AsNoTracking().AsSplitQuery()
            .Include(t => t.Plan).Include(t => t.Units.OrderBy(u => u.Ordinal)).Include(t => t.Milestones.OrderBy(m => m.DueOn)).Include(t => t.YearlyWork.OrderBy(w => w.Year))
            .SingleOrDefaultAsync(t => t.Id == taskId && t.PlanId == planId, cancellation);
        if (task is null)
        {
            return Problem.NotFound("这项任务");
        }

        var reports = await db.Set<ProgressReport>().AsNoTracking().Include(r => r.Files).ThenInclude(f => f.Attachment).Where(r => r.TaskId == taskId)
            .OrderByDescending(r => r.PeriodEnd).ThenByDescending(r => r.Number).ToListAsync(cancellation);
        var items = await db.Set<SupervisionItem>().AsNoTracking().Where(i => i.TaskId == taskId).OrderByDescending(i => i.OpenedOn).ToListAsync(cancellation);
        var people = reports.SelectMany(r => new[] { r.SubmittedBy, r.DecidedBy, r.WrittenBy }).OfType<Guid>().Distinct().ToList();
        var units = task.Units.Select(u => u.OrganisationId).Concat(reports.Select(r => (Guid?)r.OrganisationId)).OfType<Guid>().Distinct().ToList();
        return new View(
            task, reports, items,
            await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellation),
            await db.Set<Organisation>().Where(o => units.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellation));
    }

    /// <summary>What the page shows.</summary>
    public sealed record View(
        PlanTask Task, IReadOnlyList<ProgressReport> Reports, IReadOnlyList<SupervisionItem> Items,
        IReadOnlyDictionary<Guid, string> People, IReadOnlyDictionary<Guid, string> Organisations)
    {
        /// <summary>A person's name.</summary>
        public string? NameOf(Guid? person) => person is { } id ? People.GetValueOrDefault(id, "已注销的账号") : null;
    }
}
