using Chuangpu.Assessment.Process;
using Chuangpu.Assessment.Process.Appeals;
using Chuangpu.Assessment.Process.Cases;
using Chuangpu.Assessment.Process.Judging;
using Chuangpu.Assessment.Process.Publication;
using Chuangpu.Assessment.Process.Results;
using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Demo;

/// <summary>
/// The demo's yearly assessments as work: a published one with an appeal that was upheld, one whose results wait for appeals, one that is being judged.
/// People act through the use cases, on days that have passed; what units report and assessors give is invented.
/// </summary>
internal sealed class ProcessSeed(ChuangpuDb db, CollectInputs collect, ProcessInputs inputs, ReadJudging judging, IWorkingCalendar calendar, CurrentActor current, TimeProvider clock) : ISeed
{
    private readonly DayClock _day = new();
    private Dictionary<string, Actor> _people = [];

    /// <inheritdoc />
    public int Order => 960;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<AssessmentProcess>().AnyAsync(p => p.IsDemo, cancellation) || await db.Set<AssessmentScheme>().FirstOrDefaultAsync(s => s.IsDemo, cancellation) is not { } scheme)
        {
            return;
        }

        _people = await db.Users.Where(u => u.IsDemo).ToDictionaryAsync(u => u.UserName!, u => new Actor(u.Id, u.DisplayName, u.Role, u.RegionCode, u.OrganisationId), cancellation);
        var before = current.Actor;
        try
        {
            // As far as today allows: the demo may be loaded on any day.
            var last = (await db.Set<AssessmentRun>().Where(r => r.IsDemo).Select(r => (int?)r.Year).MaxAsync(cancellation)) ?? 0;
            for (var year = 2024; year <= Math.Min(last + 1, clock.Today().Year); year++)
            {
                await YearAsync(scheme, year, published: year == 2024 && last >= 2024, told: year <= last, cancellation);
            }
        }
        finally
        {
            current.Actor = before;
        }
    }

    private async Task YearAsync(AssessmentScheme scheme, int year, bool published, bool told, CancellationToken cancellation)
    {
        // A published one lies in the past; the others end with what is to be done now.
        var end = published ? new DateOnly(year + 1, 3, 3) : clock.Today();
        var process = await JudgedAsync(scheme, year, end.AddDays(told ? -30 : -12), done: told, cancellation);
        if (!told)
        {
            return;
        }

        At(end.AddDays(-2), "cz-staff1");
        db.AddRange(AssessmentSeed.Material(year).Events.Select(e => new RecordedEvent
        {
            CaseId = process.Cases.First(c => c.UnitKey == e.Unit).Id,
            RegionCode = process.RegionCode,
            ItemCode = e.Item,
            Points = e.Points,
            Reason = e.Reason,
            RecordedBy = current.Actor.UserId,
            RecordedAt = _day.GetUtcNow().UtcDateTime,
        }));
        await db.SaveChangesAsync(cancellation);
        await RunAsync(scheme, year, "按专家评审结果计算（演示数据）", cancellation);
        var run = await db.Set<AssessmentRun>().Where(r => r.SchemeVersionId == process.SchemeVersionId && r.Year == year).OrderByDescending(r => r.Number).Select(r => r.Id).FirstAsync(cancellation);
        Must(await Announce().HandleAsync(process.Id, run, cancellation));
        At(end.AddDays(-1), "lz-staff1");
        var appeal = await AppealAsync(process, "140403", cancellation);
        if (!published)
        {
            return;
        }

        At(end, "cz-leader");
        Must(await new DecideAppeal(db, current, Notifier(), _day).HandleAsync(
            new() { AppealId = appeal.Id, Version = appeal.Version, Outcome = AppealState.Upheld, Remedy = AppealRemedy.Adjustment, ItemCode = "adjust", Points = 0.3m, Decision = "经核对台账，遗漏属实，按调整项补 0.3 分（演示数据）。" }, cancellation));
        At(end.AddDays(1), "cz-staff1");
        var second = await RunAsync(scheme, year, "潞州区申诉成立，按复核意见调整（演示数据）", cancellation);
        Must(await Announce().HandleAsync(process.Id, second, cancellation));
        At(end.AddDays(14), "cz-leader");
        Must(await new PublishResults(db, current, Notifier(), _day).HandleAsync(process.Id, cancellation));
    }

    private async Task<AssessmentProcess> JudgedAsync(AssessmentScheme scheme, int year, DateOnly begun, bool done, CancellationToken cancellation)
    {
        At(begun, "cz-staff1");
        var version = await db.Set<SchemeVersion>().Where(v => v.SchemeId == scheme.Id).OrderBy(v => v.Number).Select(v => v.Id).FirstAsync(cancellation);
        var id = Must(await new BeginProcess(db, current, _day).HandleAsync(new() { SchemeId = scheme.Id, VersionId = version, Year = year, IsBlind = !done, ExcellentFrom = 80, GoodFrom = 70 }, cancellation));
        foreach (var expert in new[] { "expert-demo", "expert-demo2" })
        {
            Must(await new AppointAssessor(db, current, Notifier(), _day).HandleAsync(new() { ProcessId = id, UserId = _people[expert].UserId }, cancellation));
        }

        Must(await new OpenReporting(db, current, Notifier(), _day).HandleAsync(new() { ProcessId = id, ReportUntil = begun.AddDays(10) }, cancellation));
        var process = (await db.FindProcessAsync(id, cancellation))!;
        await db.Set<UnitStatement>().Where(s => s.Case.ProcessId == id).LoadAsync(cancellation);
        foreach (var unit in process.Cases)
        {
            (unit.State, unit.SubmittedAt, unit.CheckedBy, unit.CheckedAt) = (CaseState.Checked, begun.AddDays(6).StartInUtc().AddHours(10), _people["cz-staff1"].UserId, begun.AddDays(8).StartInUtc().AddHours(10));
            unit.Statements.ForEach(s => s.Text = $"（演示数据）{unit.UnitName}围绕“{s.ItemName}”制定年度计划，按季度调度，年度安排的各项工作已经完成，有关文件和台账见佐证材料。");
        }

        await db.SaveChangesAsync(cancellation);
        At(begun.AddDays(9), "cz-staff1");
        Must(await new StartJudging(db, current, Notifier(), _day).HandleAsync(id, false, cancellation));
        // Where judging goes on, one has not begun.
        foreach (var (expert, shift) in done ? new[] { ("expert-demo", -2m), ("expert-demo2", 2m) } : [("expert-demo2", 2m)])
        {
            await MarkAsync(process, expert, shift, year, done, cancellation);
        }

        return (await db.FindProcessAsync(id, cancellation))!;
    }

    private async Task MarkAsync(AssessmentProcess process, string expert, decimal shift, int year, bool done, CancellationToken cancellation)
    {
        At(DateOnly.FromDateTime(_day.GetUtcNow().UtcDateTime).AddDays(1), expert);
        var zone = process.Cases.First(c => c.UnitKey == "140475");
        Must(await new DeclareConflicts(db, current, _day).HandleAsync(
            new() { ProcessId = process.Id, Conflicts = shift > 0 ? [zone.Id] : [], Reason = shift > 0 ? "曾在该开发区企业任职（演示数据）" : null, Confirmed = true }, cancellation));
        var assessor = (await judging.AppointmentAsync(process.Id, cancellation))!;
        var given = AssessmentSeed.Material(year).Judged.ToDictionary(j => (j.Item, j.Unit), j => j.Score);
        foreach (var assignment in assessor.Assignments.Where(a => a.MayJudge))
        {
            var unit = process.Cases.First(c => c.Id == assignment.CaseId);
            // Two that disagree, so that the flag is seen.
            var apart = unit.UnitKey == "140425" ? shift * 7 : shift;
            foreach (var statement in done || unit.Code % 2 == 0 ? unit.Statements : [])
            {
                db.Add(new ItemMark
                {
                    AssignmentId = assignment.Id,
                    ItemCode = statement.ItemCode,
                    Score = Math.Clamp(given[(statement.ItemCode, unit.UnitKey)] + apart, 0, 100),
                    Remark = "（演示数据）材料基本完整。",
                    MarkedAt = _day.GetUtcNow().UtcDateTime,
                });
            }
        }

        await db.SaveChangesAsync(cancellation);
        if (done)
        {
            Must(await new SaveMarks(db, judging, current, Notifier(), _day).FinishAsync(process.Id, cancellation));
        }
    }

    private async Task<Appeal> AppealAsync(AssessmentProcess process, string unitKey, CancellationToken cancellation)
    {
        var unit = process.Cases.First(c => c.UnitKey == unitKey);
        var letter = await db.Set<ResultLetter>().Where(l => l.CaseId == unit.Id).OrderByDescending(l => l.Number).FirstAsync(cancellation);
        var appeal = new Appeal
        {
            CaseId = unit.Id,
            RegionCode = unit.RegionCode,
            LetterId = letter.Id,
            ItemCode = "reform",
            ItemName = "科技体制改革",
            Text = "（演示数据）自评中列出的一项改革试点没有计入，请核对台账后更正。",
            SubmittedBy = current.Actor.UserId,
            SubmittedAt = _day.GetUtcNow().UtcDateTime,
        };
        db.Add(appeal);
        await db.SaveChangesAsync(cancellation);
        return appeal;
    }

    private async Task<Guid> RunAsync(AssessmentScheme scheme, int year, string reason, CancellationToken cancellation) => Must(await new MakeRun(db, collect, current, _day).HandleAsync(
        new() { SchemeId = scheme.Id, Year = year, DataYear = year - 1, CutOff = new DateOnly(year, 12, 31), Reason = reason }, cancellation));

    private AnnounceResults Announce() => new(db, current, inputs, calendar, Notifier(), _day);

    private Notifier Notifier() => new(db, _day);

    private void At(DateOnly day, string who)
    {
        _day.Now = new DateTimeOffset(day.StartInUtc().AddHours(10));
        current.Actor = _people[who];
    }

    private static void Must(Result done)
    {
        if (!done.Succeeded)
        {
            throw new InvalidOperationException(done.Problem.Message);
        }
    }

    private static T Must<T>(Result<T> done) => done.Value;

    private sealed class DayClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
