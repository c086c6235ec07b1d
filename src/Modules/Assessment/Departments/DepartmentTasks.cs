using Chuangpu.Plans.Contracts;

namespace Chuangpu.Assessment.Departments;

/// <summary>How a department stood with the tasks it leads, in a year, as known on a day; with every task behind the numbers.</summary>
/// <param name="Parts">The four measures.</param>
/// <param name="Lines">Each task that counts.</param>
public sealed record DepartmentTasks(IReadOnlyList<TaskPart> Parts, IReadOnlyList<DepartmentTasks.Line> Lines)
{
    private static readonly (TaskMeasure Measure, int Weight)[] Weights = [(TaskMeasure.OnTime, 4), (TaskMeasure.Progress, 3), (TaskMeasure.Confirmed, 2), (TaskMeasure.Evidence, 1)];

    /// <summary>The figure of a measure in percent, two decimals; null where no task counts for it.</summary>
    public decimal? this[TaskMeasure measure] => measure == TaskMeasure.Mark ? Mark() : Parts.First(p => p.Measure == measure).Percent;

    /// <summary>Reads them off the tasks.</summary>
    /// <param name="tasks">All tasks of the plan, as known on the cut-off day.</param>
    /// <param name="organisation">The department.</param>
    /// <param name="year">The year that is assessed.</param>
    /// <param name="cutOff">The day up to which things are known.</param>
    public static DepartmentTasks Of(IEnumerable<PlanTaskStanding> tasks, Guid organisation, int year, DateOnly cutOff)
    {
        var (from, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var until = cutOff < last ? cutOff : last;
        List<Line> lines = [.. tasks.Where(t => t.LeadIds.Contains(organisation) && t.StartOn <= until && !(t.FinishedOn < from)).Select(t => Read(t, from, until))];
        TaskPart Part(TaskMeasure measure, Func<Line, (int Met, int Of)> count) => new(measure, lines.Sum(l => count(l).Met), lines.Sum(l => count(l).Of));
        return new(
            [
                Part(TaskMeasure.OnTime, l => (l.DueMet, l.Due)),
                Part(TaskMeasure.Progress, l => (l.IsOnPace ? 1 : 0, 1)),
                Part(TaskMeasure.Confirmed, l => (l.Confirmed > 0 ? 1 : 0, 1)),
                Part(TaskMeasure.Evidence, l => (l.Proved, l.Confirmed)),
            ],
            lines);
    }

    // A measure without a case says nothing: its weight goes to the others.
    private decimal? Mark()
    {
        var counted = Weights.Select(w => (w.Weight, this[w.Measure])).Where(w => w.Item2 is not null).ToList();
        return counted.Count == 0 ? null : Math.Round(counted.Sum(w => w.Weight * w.Item2!.Value) / counted.Sum(w => w.Weight), 2, MidpointRounding.AwayFromZero);
    }

    private static Line Read(PlanTaskStanding task, DateOnly from, DateOnly until)
    {
        var milestones = task.Milestones.Where(m => m.DueOn >= from && m.DueOn <= until).ToList();
        var due = task.DueOn <= until;
        var inTime = task.IsFinished && (task.FinishedOn ?? task.DueOn) <= task.DueOn;
        var reports = task.Reports.Where(r => r.ConfirmedOn is not null && r.PeriodEnd >= from && r.PeriodEnd <= until).ToList();
        return new(
            task, milestones.Count(m => m.DoneOn <= m.DueOn) + (due && inTime ? 1 : 0), milestones.Count + (due ? 1 : 0), Pace(task, until), task.IsFinished || task.Percent >= Pace(task, until), reports.Count,
            reports.Count(r => r.HasEvidence));
    }

    /// <summary>The share of its time that is gone, in whole percent rounded down.</summary>
    private static int Pace(PlanTaskStanding task, DateOnly until)
    {
        var days = task.DueOn.DayNumber - task.StartOn.DayNumber + 1;
        return days <= 0 || until >= task.DueOn ? 100 : Math.Max(0, 100 * (until.DayNumber - task.StartOn.DayNumber + 1) / days);
    }

    /// <summary>A task behind the numbers.</summary>
    /// <param name="Task">The task.</param>
    /// <param name="DueMet">Of what was due, met in time.</param>
    /// <param name="Due">What was due: its milestones of the year, and itself.</param>
    /// <param name="PacePercent">The share of time gone.</param>
    /// <param name="IsOnPace">Whether it is not behind that.</param>
    /// <param name="Confirmed">Reports of the year that were confirmed.</param>
    /// <param name="Proved">Of those, with files.</param>
    public sealed record Line(PlanTaskStanding Task, int DueMet, int Due, int PacePercent, bool IsOnPace, int Confirmed, int Proved);
}
