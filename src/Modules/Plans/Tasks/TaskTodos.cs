using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Tasks.Milestones;
using Chuangpu.Plans.Tasks.Reports;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tasks;

/// <summary>What tasks ask of somebody: reports to confirm, to mend and to write this quarter, and milestones coming up.</summary>
internal sealed class TaskTodos(ChuangpuDb db, TimeProvider clock) : ITodoSource
{
    private const string Reporting = "进展报送";

    private const int DaysAhead = 30;

    private const int MostSingly = 5;

    public async Task<IReadOnlyList<TodoItem>> ListAsync(Actor actor, CancellationToken cancellation)
    {
        var today = clock.Today();
        var items = new List<TodoItem>();
        if (actor.Can(Capability.Supervise) && actor.RegionCode is { } region)
        {
            items.AddRange(await ToConfirmAsync(actor, region, cancellation));
        }

        if (actor.Can(Capability.ReportProgress) && actor.OrganisationId is { } own)
        {
            items.AddRange(await ReturnedAsync(own, cancellation));
            items.AddRange(await ToReportAsync(own, today, cancellation));
            items.AddRange(await MilestonesAsync(own, today, cancellation));
        }

        return [.. items.OrderBy(i => i.DueOn ?? DateOnly.MaxValue)];
    }

    // Only the own region's: a province does not confirm what a county's units report.
    private async Task<List<TodoItem>> ToConfirmAsync(Actor actor, string region, CancellationToken cancellation) =>
        await db.Set<ProgressReport>()
            .Where(r => r.State == ReportState.Submitted && r.Task.Plan.RegionCode == region && r.SubmittedBy != actor.UserId && r.WrittenBy != actor.UserId)
            .OrderBy(r => r.SubmittedAt)
            .Select(r => new TodoItem("确认进展报告：" + r.Task.Title, "/plans/" + r.Task.PlanId + "/tasks/" + r.TaskId + "/reports/" + r.Id, null, "进展确认"))
            .ToListAsync(cancellation);

    private async Task<List<TodoItem>> ReturnedAsync(Guid own, CancellationToken cancellation) =>
        await db.Set<ProgressReport>().Where(r => r.State == ReportState.Returned && r.OrganisationId == own).OrderBy(r => r.DecidedAt)
            .Select(r => new TodoItem("修改被退回的报告：" + r.Task.Title, "/plans/" + r.Task.PlanId + "/tasks/" + r.TaskId + "/report", null, "退回修改"))
            .ToListAsync(cancellation);

    private async Task<List<TodoItem>> ToReportAsync(Guid own, DateOnly today, CancellationToken cancellation)
    {
        var quarter = ListTasks.QuarterOf(today);
        var (since, due) = (quarter.StartInUtc(), quarter.AddMonths(3).AddDays(-1));
        var tasks = await db.Set<PlanTask>()
            .Where(t => t.RemovedOn == null && t.State != TaskState.Finished && t.Plan.Status == PlanStatus.Active)
            .Where(t => (t.StartOn == null || t.StartOn <= today) && t.Plan.StartYear <= today.Year)
            .Where(t => t.Units.Any(u => u.Leads && u.OrganisationId == own))
            .Where(t => !t.Reports.Any(r => r.OrganisationId == own && (r.State == ReportState.Returned || r.SubmittedAt >= since)))
            .OrderBy(t => t.DueOn)
            .Select(t => new { t.Title, t.PlanId, t.Id })
            .ToListAsync(cancellation);
        // A unit that leads dozens of tasks would see nothing else.
        return tasks.Count > MostSingly
            ? [new TodoItem($"本季度还有 {tasks.Count} 项任务没有报送进展", "/tasks?of=own&due=yes", due, Reporting)]
            : [.. tasks.Select(t => new TodoItem($"报送本季度进展：{t.Title}", $"/plans/{t.PlanId}/tasks/{t.Id}/report", due, Reporting))];
    }

    private async Task<List<TodoItem>> MilestonesAsync(Guid own, DateOnly today, CancellationToken cancellation)
    {
        var until = today.AddDays(DaysAhead);
        return await db.Set<Milestone>()
            .Where(m => m.DoneOn == null && m.DueOn >= today && m.DueOn <= until)
            .Where(m => m.Task.RemovedOn == null && m.Task.State != TaskState.Finished && m.Task.Plan.Status == PlanStatus.Active)
            .Where(m => m.Task.Units.Any(u => u.Leads && u.OrganisationId == own))
            .Select(m => new TodoItem("节点将到期：" + m.Name + "（" + m.Task.Title + "）", "/plans/" + m.Task.PlanId + "/tasks/" + m.TaskId, m.DueOn, "节点到期"))
            .ToListAsync(cancellation);
    }
}
