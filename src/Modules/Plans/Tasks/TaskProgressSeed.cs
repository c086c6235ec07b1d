using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Plans.Demo;
using Chuangpu.Plans.Tasks.Milestones;
using Chuangpu.Plans.Tasks.Reports;
using Chuangpu.Plans.Tasks.YearlyPlan;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tasks;

/// <summary>Adds the invented progress of the demo region's tasks: dates, states, milestones, yearly work and reports.</summary>
public sealed class TaskProgressSeed(ChuangpuDb db) : ISeed
{
    private static readonly Dictionary<string, TaskState> States = Enum.GetValues<TaskState>().ToDictionary(s => DisplayText.OfEnum(s));

    /// <inheritdoc />
    public int Order => PlansSeed.Place + 10;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<Milestone>().AnyAsync(m => m.IsDemo, cancellation))
        {
            return;
        }

        var users = await db.Set<User>().Where(u => u.IsDemo).ToDictionaryAsync(u => u.UserName!, cancellation);
        var tasks = await db.Set<PlanTask>().Include(t => t.Units).Where(t => t.IsDemo).ToDictionaryAsync(t => t.Id, cancellation);
        foreach (var entry in DemoFile.Read<Progress>("progress.json").TaskStates)
        {
            if (tasks.TryGetValue(DemoId.Of(entry.Task), out var task))
            {
                Add(task, entry, users);
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    private void Add(PlanTask task, Entry entry, Dictionary<string, User> users)
    {
        (task.State, task.Percent, task.StartOn, task.DueOn) = (States[entry.State], entry.Percent, entry.StartsOn, entry.DueOn);
        task.Deliverable = entry.Deliverables.Count == 0 ? null : string.Join('、', entry.Deliverables);
        db.AddRange(entry.Milestones.Select(m => new Milestone { TaskId = task.Id, Name = m.Name, DueOn = m.DueOn, DoneOn = m.DoneOn, IsDemo = true }));
        db.AddRange(entry.YearlyWork.Select(w => new YearlyWork { TaskId = task.Id, Year = w.Year, Text = w.Work, IsDemo = true }));
        var leads = task.Units.Where(u => u.Leads).Select(u => u.OrganisationId).OfType<Guid>().ToList();
        var number = 0;
        foreach (var report in entry.Reports)
        {
            var writer = users.GetValueOrDefault(report.By);
            // A report needs the unit that gives it; a lead the demo knows no organisation for gives none.
            var unit = writer?.OrganisationId is { } own && leads.Contains(own) ? own : leads.FirstOrDefault();
            if (unit != default)
            {
                db.Add(Report(task, entry, report, ++number, unit, writer, users.GetValueOrDefault(report.ConfirmedBy ?? "")));
            }
        }
    }

    private static ProgressReport Report(PlanTask task, Entry entry, ReportEntry report, int number, Guid unit, User? writer, User? confirmer)
    {
        var last = report == entry.Reports[^1];
        return new ProgressReport
        {
            TaskId = task.Id,
            Number = number,
            OrganisationId = unit,
            PeriodEnd = report.Date,
            Text = report.Text,
            Percent = report.Percent,
            ProposedState = report.Percent == 100 ? TaskState.Finished : last && task.State == TaskState.Behind ? TaskState.Behind : TaskState.UnderWay,
            State = report.ConfirmedOn is null ? ReportState.Submitted : ReportState.Confirmed,
            WrittenBy = writer?.Id,
            SubmittedBy = writer?.Id,
            SubmittedAt = DemoDay.At(report.Date),
            DecidedBy = confirmer?.Id,
            DecidedAt = report.ConfirmedOn is { } day ? DemoDay.At(day) : null,
            IsDemo = true,
        };
    }

    private sealed record Progress(IReadOnlyList<Entry> TaskStates);

    private sealed record Entry(
        string Task, string State, DateOnly StartsOn, DateOnly DueOn, int Percent, IReadOnlyList<string> Deliverables,
        IReadOnlyList<MilestoneEntry> Milestones, IReadOnlyList<WorkEntry> YearlyWork, IReadOnlyList<ReportEntry> Reports);

    private sealed record MilestoneEntry(string Name, DateOnly DueOn, DateOnly? DoneOn);

    private sealed record WorkEntry(int Year, string Work);

    private sealed record ReportEntry(DateOnly Date, string By, int Percent, string Text, string? ConfirmedBy, DateOnly? ConfirmedOn);
}
