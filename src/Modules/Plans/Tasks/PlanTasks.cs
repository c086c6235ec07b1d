using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Adjustments;
using Chuangpu.Plans.Contracts;
using Chuangpu.Plans.Tasks.Reports;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tasks;

/// <summary>Shows other capabilities the tasks as they were known on a day.</summary>
internal sealed class PlanTasks(ChuangpuDb db, LaterAdjustments adjustments, TimeProvider clock) : IPlanTasks
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<PlanTaskStanding>> ReadAsync(Guid planId, DateOnly on, DateOnly asOf, CancellationToken cancellation)
    {
        var tasks = await db.Set<PlanTask>().AsNoTracking().AsSplitQuery().Include(t => t.Plan).Include(t => t.Units).Include(t => t.Milestones).Include(t => t.Reports).ThenInclude(r => r.Files)
            .Where(t => t.PlanId == planId && (t.RemovedOn == null || t.RemovedOn > asOf)).OrderBy(t => t.Place.Start).ThenBy(t => t.Id).ToListAsync(cancellation);
        var known = asOf >= clock.Today() ? tasks : (await adjustments.AfterAsync([planId], asOf, cancellation)).Undo(tasks);
        return [.. known.Select(t => Standing(t, on, asOf))];
    }

    private PlanTaskStanding Standing(PlanTask task, DateOnly on, DateOnly asOf)
    {
        var end = asOf.AddDays(1).StartInUtc();
        var reports = task.Reports.Where(r => r.State != ReportState.Draft && r.SubmittedAt < end && (on == asOf || r.PeriodEnd <= on)).OrderBy(r => r.Number).ToList();
        var confirmed = reports.Where(r => r.State == ReportState.Confirmed && r.DecidedAt < end).ToList();
        // What stands on the task is today's; for a past day it is what was confirmed by then.
        var (state, percent) = on >= clock.Today() ? (task.State, task.Percent)
            : confirmed is [.., var last] ? (last.ProposedState, last.Percent) : (TaskState.NotStarted, 0);
        var shown = PlanTask.StateOn(state, task.LastDay, on);
        var finished = state == TaskState.Finished;
        return new()
        {
            Id = task.Id,
            RegionCode = task.Plan.RegionCode,
            Title = task.Title,
            Section = task.Place.Section,
            Leads = [.. task.Units.Where(u => u.Leads).OrderBy(u => u.Ordinal).Select(u => u.Name)],
            LeadIds = [.. task.Units.Where(u => u.Leads).Select(u => u.OrganisationId).OfType<Guid>().Distinct()],
            StartOn = task.StartOn ?? task.Plan.FirstDay(),
            DueOn = task.LastDay,
            State = DisplayText.OfEnum(shown),
            Percent = percent,
            FinishedOn = finished ? confirmed.Find(r => r.ProposedState == TaskState.Finished)?.PeriodEnd : null,
            IsFinished = finished,
            DaysLate = !finished && task.LastDay < on ? on.DayNumber - task.LastDay.DayNumber : 0,
            Milestones = [.. task.Milestones.OrderBy(m => m.DueOn).Select(m => new PlanTaskStanding.Milestone(m.Name, m.DueOn, m.DoneOn <= on ? m.DoneOn : null))],
            Reports =
            [
                .. reports.Select(r => new PlanTaskStanding.Report(
                    r.PeriodEnd, confirmed.Contains(r) ? DateOnly.FromDateTime(r.DecidedAt!.Value.ToChinaTime()) : null, r.Files.Count > 0, SaveReport.ReportHref(task, r.Id))
                {
                    ReportedBy = r.SubmittedBy ?? r.WrittenBy,
                    ConfirmedBy = confirmed.Contains(r) ? r.DecidedBy : null,
                }),
            ],
            Href = $"/plans/{task.PlanId}/tasks/{task.Id}",
            IsDemo = task.IsDemo,
        };
    }
}
