using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Tasks.Reports;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tasks;

/// <summary>The tasks that stand, with what the calendar makes of them today. One reading for list, board, chart, overdue list and to-dos.</summary>
public sealed class ListTasks(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>A report is expected each quarter.</summary>
    public const int MonthsBetweenReports = 3;

    /// <param name="which">Which tasks, within what the actor may see.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<IReadOnlyList<TaskRow>> HandleAsync(Expression<Func<PlanTask, bool>> which, CancellationToken cancellation = default)
    {
        var found = await db.Set<PlanTask>().AsNoTracking().AsSplitQuery().Where(t => t.RemovedOn == null).Where(which)
            .OrderBy(t => t.Plan.StartYear).ThenBy(t => t.PlanId).ThenBy(t => t.Place.Start).ThenBy(t => t.Id)
            .Select(t => new Found(
                t,
                t.Plan,
                t.Units.OrderBy(u => u.Ordinal).Select(u => new FoundUnit(u.Name, u.OrganisationId, u.Leads)).ToList(),
                t.Milestones.OrderBy(m => m.DueOn).Select(m => new FoundMilestone(m.Name, m.DueOn, m.DoneOn)).ToList(),
                t.Reports.Where(r => r.State != ReportState.Draft && r.State != ReportState.Returned).Max(r => r.SubmittedAt)))
            .ToListAsync(cancellation);
        var today = clock.Today();
        return [.. found.Select(f => Row(f, today, current.Actor))];
    }

    private static TaskRow Row(Found found, DateOnly today, Actor actor)
    {
        var (task, plan, units, milestones, reportedAt) = found;
        var (start, due) = (task.StartOn ?? plan.FirstDay(), task.DueOn ?? plan.LastDay());
        var state = PlanTask.StateOn(task.State, due, today);
        var unfinished = task.State != TaskState.Finished;
        DateOnly? reported = reportedAt is { } at ? DateOnly.FromDateTime(at.ToChinaTime()) : null;
        var seesInside = actor.Scope.Covers(plan.RegionCode) || units.Exists(u => u.OrganisationId is { } o && o == actor.OrganisationId);
        var reports = seesInside && unfinished && plan.Status == PlanStatus.Active;
        return new TaskRow
        {
            Id = task.Id,
            PlanId = plan.Id,
            PlanTitle = plan.Title,
            RegionCode = plan.RegionCode,
            Title = task.Title,
            Section = task.Place.Section,
            State = state,
            IsDerived = state != task.State,
            Percent = task.Percent,
            StartOn = start,
            DueOn = due,
            DaysLate = unfinished && due < today ? today.DayNumber - due.DayNumber : 0,
            Units = [.. units.Select(u => new TaskRowUnit(u.Name, u.OrganisationId, u.Leads))],
            Milestones = [.. milestones.Select(m => new TaskRowMilestone(m.Name, m.DueOn, m.DoneOn, unfinished && m.DoneOn is null && m.DueOn < today))],
            ReportedOn = reported,
            IsSilent = reports && Later(reported, start).AddMonths(MonthsBetweenReports) < today,
            IsReportDue = reports && start <= today && !(reported >= QuarterOf(today)),
            IsDemo = task.IsDemo,
        };
    }

    /// <summary>The first day of the quarter.</summary>
    internal static DateOnly QuarterOf(DateOnly day) => new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);

    private static DateOnly Later(DateOnly? reported, DateOnly start) => reported is { } day && day > start ? day : start;

    private sealed record Found(PlanTask Task, Plan Plan, List<FoundUnit> Units, List<FoundMilestone> Milestones, DateTime? ReportedAt);

    private sealed record FoundUnit(string Name, Guid? OrganisationId, bool Leads);

    private sealed record FoundMilestone(string Name, DateOnly DueOn, DateOnly? DoneOn);
}
